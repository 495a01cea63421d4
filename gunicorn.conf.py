"""How web runs under gunicorn: processes for the cores, threads for waiting on the database.

Nothing is loaded before the fork: connections, threads and the stay at an embedded database belong to one process each.
There is no access log, because WeCom puts signatures into query strings; the callback logs what matters by itself. With
SO_REUSEPORT the kernel spreads keep-alive connections over the processes, where otherwise one may take them all. How
large a body may be is the application's to say (Flask's MAX_CONTENT_LENGTH); gunicorn bounds the request line and head.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from bot import logs, multiproc  # noqa: E402 - gunicorn's own script does not look here by itself
from config import BadSettings, load  # noqa: E402

try:
    settings = load().require_wecom()
except BadSettings as problems:
    raise SystemExit(str(problems)) from None

multiproc.prepare()
chdir = str(HERE)
bind = f"0.0.0.0:{settings.port}"
worker_class = "gthread"
workers = settings.web_concurrency
threads = settings.web_threads
preload_app = False
reuse_port = sys.platform == "linux"

timeout = 30
graceful_timeout = 20
keepalive = 75
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - heartbeats must not wait for a disk

limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190
control_socket_disable = True

accesslog = None
logconfig_dict = logs.stdlib(settings)
