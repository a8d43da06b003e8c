"""The files by which a Linux desktop knows the program, in a user's own folder of data."""

import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fwcompare.bundled import RESOURCES

_LARGEST = 1 << 20
_SIGN = "Put here by fwcompare desktop, sum"
_SIGNED = re.compile(rf"^(?:# |<!-- ){_SIGN} ([0-9a-f]{{64}})(?: -->)?\n\Z".encode(), re.MULTILINE)
_NEEDS_NO_QUOTES = re.compile(r"[\w@+=:,./-]+", re.ASCII)

_ICON, _KIND = "fwcompare.svg", "application-x-fwcompare-decision.svg"
_PLACES = {
    Path("desktop", "fwcompare.desktop"): Path("applications", "fwcompare.desktop"),
    Path("desktop", "fwcompare-mime.xml"): Path("mime", "packages", "fwcompare.xml"),
    Path("icons", _ICON): Path("icons", "hicolor", "scalable", "apps", _ICON),
    Path("desktop", _KIND): Path("icons", "hicolor", "scalable", "mimetypes", _KIND),
}


@dataclass(frozen=True, slots=True)
class DesktopFile:
    """Where one file lies below the folder of data, and what it is to hold."""

    place: Path
    content: bytes


def desktop_files(command: Sequence[str]) -> Iterator[DesktopFile]:
    """Yield the menu entry, which runs this command, the file type and the two icons.

    Each ends in a line that says where it is from, with a sum over the rest: so one that
    somebody has changed since is told from ours.
    """
    for source, place in _PLACES.items():
        text = (RESOURCES / source).read_text("utf-8")
        if source.suffix == ".desktop":
            text = _entry(text, command)
        yield DesktopFile(place, _signed(text, is_xml=source.suffix != ".desktop"))


def data_home(environment: Mapping[str, str]) -> Path | None:
    """Return the user's own folder of data, be it there yet or not; None without a home."""
    named = Path(environment.get("XDG_DATA_HOME", ""))
    if named.is_absolute():  # a relative one is to be left out of account
        return named
    home = Path("~").expanduser() if environment.get("HOME") else Path()
    return home / ".local" / "share" if home.is_absolute() else None


def starting_command() -> list[str]:
    """Return how this very program can be started again, from anywhere."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    called = Path(os.path.abspath(sys.argv[0]))  # noqa: PTH100  a link stays one: it may outlive
    if called.name == "fwcompare" and called.is_file() and os.access(called, os.X_OK):
        return [str(called)]
    return [sys.executable, "-m", "fwcompare"]


def present(path: Path) -> bytes | None:
    """Return what our file at this path holds, None without one; FileExistsError for another's."""
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST:
        content = path.read_bytes()
        if _is_ours(content):
            return content
    raise FileExistsError(str(path))


def _is_ours(content: bytes) -> bool:
    found = _SIGNED.search(content)
    return found is not None and _sum(content[: found.start()]) == found[1].decode()


def _signed(text: str, is_xml: bool) -> bytes:
    rest = f"{text.rstrip()}\n".encode()
    sign = f"{_SIGN} {_sum(rest)}"
    return rest + (f"<!-- {sign} -->\n" if is_xml else f"# {sign}\n").encode()


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _entry(text: str, command: Sequence[str]) -> str:
    """Return the menu entry with a command of its own, written as the specification asks."""
    words = " ".join(map(_quoted, command)).replace("%", "%%")
    own = {"Exec": f"{words} %f", "TryExec": command[0]}
    lines = [line.partition("=") for line in text.splitlines()]
    return "\n".join(
        f"{key}={own[key]}".replace("\\", "\\\\") if key in own else key + sign + value
        for key, sign, value in lines
    )


def _quoted(word: str) -> str:
    if _NEEDS_NO_QUOTES.fullmatch(word):
        return word
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'
