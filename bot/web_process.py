"""One web process: settings from the environment, logs to the standard output. Importing this module makes the app."""

from bot import logs, metrics, tally
from bot.app import create_app
from bot.parts import for_web
from config import load

settings = load().require_wecom()
logs.setup(settings)
logs.doubt(settings)
tally.record_with(metrics.WebRecorder())
app = create_app(for_web(settings))
