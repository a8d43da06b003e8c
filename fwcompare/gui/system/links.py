"""The one gate to the web: nothing else in the window opens an address."""

from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_LONGEST = 4096
_NEVER_IN_AN_ADDRESS = set(' "<>\\^`{|}')


def is_safe(address: str) -> bool:
    """Return whether an address may be handed to a browser.

    Only http and https with a host in ASCII; no user name or password, which can dress one host
    up as another; no white space, control, reordering or other unprintable character.
    """
    return bool(_host(address))


def open_link(address: str) -> bool:
    """Open an address in the browser; return False, having done nothing, if it is not safe."""
    host = _host(address)
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    # Two parsers must agree on the host, or one of them has been fooled.
    if not host or not url.isValid() or url.userInfo() or url.host().lower() != host:
        return False
    return QDesktopServices.openUrl(url)


def _host(address: str) -> str:
    """Return the host of a safe address in lower case, "" for any other address."""
    if len(address) > _LONGEST or not address.isprintable() or _NEVER_IN_AN_ADDRESS & set(address):
        return ""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    is_web = parts.scheme in {"http", "https"} and port != 0
    is_plain = host.isascii() and host[:1] not in {".", "-"} and "@" not in parts.netloc
    return host if is_web and is_plain else ""
