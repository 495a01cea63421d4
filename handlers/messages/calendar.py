"""Calendars, schedules, meetings and rooms. These events say what to look up again, not what it is now."""

from dataclasses import dataclass

from handlers.messages.wire import Message, integer, text


@dataclass(frozen=True)
class CalendarChanged(Message):
    """A calendar was changed by hand."""

    calendar_id: str = text("CalId")


@dataclass(frozen=True)
class CalendarRemoved(Message):
    """A calendar was removed by hand."""

    calendar_id: str = text("CalId")


@dataclass(frozen=True)
class _Schedule(Message):
    calendar_id: str = text("CalId")
    schedule_id: str = text("ScheduleId")


@dataclass(frozen=True)
class ScheduleAdded(_Schedule):
    """A schedule was added to a calendar of ours."""


@dataclass(frozen=True)
class ScheduleChanged(_Schedule):
    """A schedule was changed by hand."""


@dataclass(frozen=True)
class ScheduleRemoved(_Schedule):
    """A schedule was removed by hand."""


@dataclass(frozen=True)
class ScheduleAnswered(_Schedule):
    """The sender accepted or declined; which of the two is in the schedule."""


@dataclass(frozen=True)
class MeetingChanged(Message):
    """Something happened to a meeting. Outsiders have no userid, only a passing one."""

    change_type: str = text("ChangeType")
    meeting_id: str = text("MeetingId")
    guest: str = text("FromUserTmpOpenId")


@dataclass(frozen=True)
class RoomBooked(Message):
    """A room was taken for a meeting."""

    room_id: str = text("MeetingRoomId")
    meeting_id: str = text("MeetingId")


@dataclass(frozen=True)
class RoomReleased(Message):
    """A room was given back."""

    room_id: str = text("MeetingRoomId")
    meeting_id: str = text("MeetingId")


@dataclass(frozen=True)
class LiveStatus(Message):
    """A live stream began or ended."""

    living_id: str = text("LivingId")
    status: int | None = integer("Status")


KINDS: dict[str, type[Message]] = {
    "event:modify_calendar": CalendarChanged,
    "event:delete_calendar": CalendarRemoved,
    "event:add_schedule": ScheduleAdded,
    "event:modify_schedule": ScheduleChanged,
    "event:delete_schedule": ScheduleRemoved,
    "event:respond_schedule": ScheduleAnswered,
    "event:meeting_change": MeetingChanged,
    "event:book_meeting_room": RoomBooked,
    "event:cancel_meeting_room": RoomReleased,
    "event:living_status_change": LiveStatus,
}
