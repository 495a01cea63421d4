"""What happens to the app itself. `InactiveAlert` and `AppClosed` need a person: messages stop until one acts."""

from dataclasses import dataclass
from datetime import datetime

from handlers.messages.wire import Message, integer, moment, text


@dataclass(frozen=True)
class InactiveAlert(Message):
    """The app is about to be closed because nobody uses it."""

    effective_at: datetime | None = moment("EffectTime")


@dataclass(frozen=True)
class AppClosed(Message):
    """The app was closed because nobody used it."""


@dataclass(frozen=True)
class AppReopened(Message):
    """The app is open again."""


@dataclass(frozen=True)
class LowActiveAlert(Message):
    """The app is about to be restricted because few use it."""

    effective_at: datetime | None = moment("EffectTime")


@dataclass(frozen=True)
class LowActive(Message):
    """The app is restricted."""


@dataclass(frozen=True)
class ActiveRestored(Message):
    """The app is no longer restricted."""


@dataclass(frozen=True)
class WorkbenchMode(Message):
    """The app's page in the workbench was switched."""

    mode: int | None = integer("Mode")


@dataclass(frozen=True)
class SharedAppsChanged(Message):
    """Which apps are shared with other companies has changed."""


@dataclass(frozen=True)
class ShareChainChanged(Message):
    """Which companies share has changed."""


@dataclass(frozen=True)
class MediaUploaded(Message):
    """A large upload is ready."""

    job_id: str = text("JobId")


@dataclass(frozen=True)
class SecurityChange(Message):
    """WeCom warns of a change, such as its own addresses."""

    change_type: str = text("ChangeType")


KINDS: dict[str, type[Message]] = {
    "event:inactive_alert": InactiveAlert,
    "event:close_inactive_agent": AppClosed,
    "event:reopen_inactive_agent": AppReopened,
    "event:low_active_alert": LowActiveAlert,
    "event:low_active": LowActive,
    "event:active_restored": ActiveRestored,
    "event:switch_workbench_mode": WorkbenchMode,
    "event:share_agent_change": SharedAppsChanged,
    "event:share_chain_change": ShareChainChanged,
    "event:upload_media_job_finish": MediaUploaded,
    "event:security": SecurityChange,
}
