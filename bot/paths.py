"""Where things are on the web."""

from config import Settings

CALLBACK, SERVICE_CALLBACK, ADMIN = "/wecom/callback", "/wecom/kf/callback", "/admin"


def callback_path(name: str = "") -> str:
    """The callback of the further app of this name, or of the first."""
    return f"/wecom/{name}/callback" if name else CALLBACK


def callback_url(settings: Settings, door: str = CALLBACK) -> str:
    """What to paste into the console."""
    return f"{settings.public_url}{door}"


def admin_url(settings: Settings, path: str) -> str:
    """The address of a page of the admin's."""
    base = settings.public_url or f"http://127.0.0.1:{settings.port}"
    return f"{base}{ADMIN}{path}"
