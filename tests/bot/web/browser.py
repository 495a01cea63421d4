"""A browser for the admin's pages: it keeps cookies, presses buttons with their form's token, and follows where it is sent."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bot.app import create_app
from bot.parts import Parts

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


@dataclass(frozen=True)
class Browser:
    """Somebody at a screen."""

    web: FlaskClient
    address: str = "203.0.113.7"

    def opens(self, path: str, **how: str) -> TestResponse:
        """Enters an address, or clicks on a link; follows redirects inside the desk."""
        url = urlsplit(path)
        inside = f"{url.path}?{url.query}" if url.query else url.path
        return self.web.get(inside, follow_redirects=True, buffered=True, environ_base=self._from, headers=how)

    def goes(self, path: str, **how: str) -> str:
        """Where a link leads, without following it."""
        return str(self.web.get(path, environ_base=self._from, headers=how).location)

    def presses(self, path: str, *, on: str) -> TestResponse:
        """Presses the button that posts there, on this page."""
        found = TOKEN.search(self.opens(on).text)
        assert found, f"no form on {on}"
        return self.posts(path, csrf_token=found[1])

    def posts(self, path: str, **form: str) -> TestResponse:
        """Sends a form, from wherever."""
        inside = urlsplit(path).path
        return self.web.post(inside, data=form, follow_redirects=True, environ_base=self._from)

    @property
    def _from(self) -> dict[str, str]:
        return {"REMOTE_ADDR": self.address}


def browser(parts: Parts, address: str = "203.0.113.7") -> Browser:
    """A fresh one, at a web process around these parts."""
    return Browser(create_app(parts).test_client(), address)


def query(url: str) -> dict[str, str]:
    """What stands in the query of an address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
