"""Why no window can open here, looked for where Qt itself only gives up."""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLibrary

from fwcompare.qt_needs import (
    NEEDED_ON_WAYLAND,
    NEEDED_ON_X11,
    display_refusal,
    in_words,
    libraries_missing,
    qt_platforms,
    remedy,
)

_TRIED = re.compile(r'Could not (load|find) the Qt platform plugin "([^"]*)"')
_LOCAL_DISPLAY = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")
OTHERWISE = "fwcompare --help says what a terminal can do without"


def why_no_window(
    said: Sequence[str],
    environment: Mapping[str, str],
    loads: Callable[[str], bool] = lambda name: QLibrary(name).load(),
) -> str:
    """Return one sentence on what is missing, looked for here, and on the line to type.

    `said` is what Qt said, its reason to abort the last.
    """
    tried = {match[2]: match[1] == "load" for text in said for match in _TRIED.finditer(text)}
    if not tried:
        return f"{said[-1].strip().splitlines()[0].rstrip('.')}; {OTHERWISE}"
    if not environment.get("QT_QPA_PLATFORM"):
        if refusal := display_refusal(sys.platform, environment):
            return f"{refusal}; {OTHERWISE}"
        wanted = qt_platforms(environment)
        tried = {name: is_there for name, is_there in tried.items() if name in wanted} or tried
    needed = {library: package for name in tried for library, package in _needed(name).items()}
    lacking = libraries_missing(needed, loads)
    reasons = [f"{in_words(lacking)} missing"] if lacking else []
    for name, is_there in tried.items():
        if not set(lacking) & _needed(name).keys():
            reasons.append(_reason(name, is_there, environment))
    way_out = remedy(needed[library] for library in lacking) if lacking else OTHERWISE
    return f"no window can open: {', and '.join(reasons)}; {way_out}"


def _needed(plugin: str) -> Mapping[str, str]:
    return {"xcb": NEEDED_ON_X11, "wayland": NEEDED_ON_WAYLAND}.get(plugin, {})


def _reason(plugin: str, is_there: bool, environment: Mapping[str, str]) -> str:
    if not is_there:
        return f"Qt has no platform plugin {plugin!r} (QT_QPA_PLATFORM names it)"
    if plugin == "xcb":
        return _no_x_server(environment.get("DISPLAY", ""))
    if plugin == "wayland":
        return _no_compositor(environment)
    return f"Qt's platform plugin {plugin!r} cannot start here"


def _no_x_server(display: str) -> str:
    if not display:
        return "DISPLAY is unset"
    local = _LOCAL_DISPLAY.fullmatch(display)
    if local and not Path(f"/tmp/.X11-unix/X{local[1]}").exists():  # noqa: S108  where X has it
        return f"there is no X server at DISPLAY={display!r}"
    return f"the X server at DISPLAY={display!r} does not answer, or does not let this user in"


def _no_compositor(environment: Mapping[str, str]) -> str:
    name = environment.get("WAYLAND_DISPLAY") or "wayland-0"
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not (folder or name.startswith("/")):
        return "XDG_RUNTIME_DIR is unset, which is where a Wayland compositor is found"
    socket = Path(folder, name)
    if not socket.exists():
        return f"there is no Wayland compositor at {str(socket)!r}"
    return f"the Wayland compositor at {str(socket)!r} does not answer"
