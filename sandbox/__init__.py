"""A WeCom for one machine: its API, its callbacks, and the phones of four people in a browser.

It exists so that everything can be tried without a WeCom account, and so that tests meet the platform's rules and not
a mock's. It imports nothing of ours but `crypto`, and nothing of ours imports it.
"""

from sandbox.app import create_app
from sandbox.callbacks import Answer, Callback, Knock, over_http
from sandbox.chat import Delivered, Said, State
from sandbox.company import Call, Dropped
from sandbox.hands import NotThere
from sandbox.people import CAST, Member
from sandbox.rules import App, Rules
from sandbox.server import serving
from sandbox.verify import Verdict
from sandbox.world import World

__all__ = [
    "CAST",
    "Answer",
    "App",
    "Call",
    "Callback",
    "Delivered",
    "Dropped",
    "Knock",
    "Member",
    "NotThere",
    "Rules",
    "Said",
    "State",
    "Verdict",
    "World",
    "create_app",
    "over_http",
    "serving",
]
