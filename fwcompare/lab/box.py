"""A box of bubblewrap's around a program: no network but its own, and one folder to write to."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import gettempdir

from fwcompare.lab.child import Limits, Place, Stop, run_child

_TRIAL = """
import socket
here = socket.create_server(("127.0.0.1", 0))
socket.create_connection(here.getsockname()).close()
open("written", "w").close()
try:
    open("/written", "w")
except OSError:
    print("boxed")
"""


def boxed(command: Sequence[str], box: str, folder: Path, readable: Iterable[Path]) -> list[str]:
    """Return a command that runs within a box.

    It sees the system but neither home nor temporary files, except what is `readable`; it can write
    to `folder`, and reach itself on 127.0.0.1.
    """
    words = [box, "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/"]
    words += ["--dev", "/dev", "--proc", "/proc"]
    for hidden in dict.fromkeys([str(Path.home()), gettempdir(), "/tmp", "/run"]):  # noqa: S108
        if hidden != "/" and Path(hidden).is_dir():
            words += ["--tmpfs", hidden]
    for path in readable:
        words += ["--ro-bind", str(path), str(path)]
    return [*words, "--bind", str(folder), str(folder), "--chdir", str(folder), *command]


def is_box_there() -> bool:
    """Tell whether bubblewrap is installed; whether it may do what it should shows only in use."""
    return shutil.which("bwrap") is not None


def find_box(place: Place, readable: Iterable[Path]) -> str:
    """Return the path of bubblewrap, or "" where it is not there or may not do what it should."""
    found = shutil.which("bwrap")
    if not found:
        return ""
    command = boxed([str(place.python), "-I", "-c", _TRIAL], found, place.folder, readable)
    finished = run_child(command, place, Limits(20), Stop())
    (place.folder / "written").unlink(missing_ok=True)
    return found if finished.printed.strip() == b"boxed" and not finished.trouble else ""
