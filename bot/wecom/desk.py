"""The app itself: its menu, its settings, and the addresses WeCom calls from and answers at."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.wecom.calls import Calls
from bot.wecom.errors import Refused

NO_MENU = 46003

Menu = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Agent:
    """The app as WeCom knows it: whether it is closed, and who can see it."""

    agent_id: int
    name: str
    closed: bool = False
    users: tuple[str, ...] = ()
    departments: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    redirect_domain: str = ""


class Desk(Calls):
    """The app's own settings."""

    def menu_create(self, menu: Mapping[str, Any]) -> None:
        """Put this menu, `{"button": […]}`, below the members' chat, instead of any other."""
        self.post("menu/create", menu, agentid=self.agent_id)

    def menu_get(self) -> Menu:
        """The buttons of the menu; empty when there is none."""
        try:
            answer = self.get("menu/get", agentid=self.agent_id)
        except Refused as error:
            if error.errcode != NO_MENU:
                raise
            return ()
        return tuple(answer.get("button") or ())

    def menu_delete(self) -> None:
        """Take the menu away."""
        self.get("menu/delete", agentid=self.agent_id)

    def agent(self) -> Agent:
        """The app's settings. A success proves secret, agent id and address at once."""
        answer = self.get("agent/get", agentid=self.agent_id)
        users = (answer.get("allow_userinfos") or {}).get("user") or ()
        return Agent(
            agent_id=int(answer.get("agentid", self.agent_id)),
            name=str(answer.get("name", "")),
            closed=bool(answer.get("close")),
            users=tuple(str(user.get("userid", "")).lower() for user in users),
            departments=tuple((answer.get("allow_partys") or {}).get("partyid") or ()),
            tags=tuple((answer.get("allow_tags") or {}).get("tagid") or ()),
            redirect_domain=str(answer.get("redirect_domain") or ""),
        )

    def callback_ips(self) -> tuple[str, ...]:
        """Where callbacks come from; entries may be wildcards. Changes, so read it at least daily where it is used."""
        return tuple(self.get("getcallbackip").get("ip_list") or ())

    def api_ips(self) -> tuple[str, ...]:
        """The addresses behind the API's name, for a firewall on the way out."""
        return tuple(self.get("get_api_domain_ip").get("ip_list") or ())
