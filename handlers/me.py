"""我是谁, 语言, 角色: who one is to the desk."""

from handlers import who
from handlers.phrases import LANGUAGES, listed, phrase
from handlers.router import Topic
from handlers.turn import Ask, Option, Reply, Turn
from models import deeds
from models.people import Role
from models.questions import Asked

me = Topic()


@me.on("whoami", looks=True)
def whoami(turn: Turn) -> list[Reply]:
    """Your name, userid, roles and language as the desk knows them: `我是谁` / `whoami`."""
    speaker = turn.speaker
    roles = [role for role in Role if role in turn.roles]
    return [
        turn.say(
            "whoami",
            name=speaker.name,
            userid=speaker.userid or "–",
            roles=listed(roles),
            language=phrase(f"language-{speaker.locale or turn.desk.locale}"),
        )
    ]


@me.on("settings.language")
def language(turn: Turn) -> list[Reply]:
    """Speak another language: `语言 英文` / `language zh`."""
    wanted = turn.slots.get("lang")
    if wanted not in LANGUAGES:
        options = [Option(phrase(f"language-{lang}"), {"lang": lang}) for lang in LANGUAGES]
        raise Ask(Asked.CHOICE, phrase("which-language"), options=options, awaiting=["lang"])
    turn.speaker.locale = wanted
    return [turn.say("language-set")]


@me.on("role.set", roles=[Role.ADMIN])
def give_role(turn: Turn) -> list[Reply]:
    """Make somebody a recruiter, an interviewer or an admin: `角色 @李雷 招聘` / `role @lilei recruiter`."""
    missing = [slot for slot in ("who", "role") if not turn.slots.get(slot)]
    if missing:
        raise Ask(Asked.MISSING, phrase("missing-role"), awaiting=missing)
    person, role = who.member(turn, "who"), Role(turn.slots["role"])
    before = {"person_id": person.id, "role": person.role}
    person.role = role
    deeds.record(turn.session, turn.speaker, "role", turn.now, before=before, detail={"to": role})
    told = [Reply(person, phrase("role-given", role=role, by=turn.speaker.name))] if person != turn.speaker else []
    return [turn.say("role-set", name=person.name, role=role), *told]
