"""Runs one program within limits, and leaves nothing of it behind, whatever happens to whom.

Called as `PYTHON -I keeper.py PARENT SECONDS MEGABYTES PROGRAM ...`. PARENT is the id of the
process that called it: when that ends, were it killed, all that the program started is ended, too.
It imports nothing of fwcompare, since it runs where only the frameworks are.
"""

import contextlib
import ctypes
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import NoReturn

TIMED_OUT = 124
ORPHANED = 125
NOT_STARTED = 127
_SET_DEATH_SIGNAL, _SET_SUBREAPER = 1, 36  # of prctl(2)
_MOST_FILES = 4096
_LARGEST_FILE = 512 * 1024 * 1024
_LIBC = ctypes.CDLL(None)


def main(words: list[str]) -> int:
    """Run it and return its exit code, 124 if time was up, 125 if nobody waits for it any more."""
    parent, seconds, megabytes = (int(word) for word in words[:3])
    _adopt_what_is_left_behind()
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, _end)
    signal.signal(signal.SIGALRM, _end)
    _LIBC.prctl(_SET_DEATH_SIGNAL, signal.SIGTERM)
    if os.getppid() != parent:  # it went before it could be heard
        return ORPHANED
    limits = _limits(seconds, megabytes)
    try:
        child = subprocess.Popen(words[3:], stdin=subprocess.DEVNULL, preexec_fn=limits)  # noqa: PLW1509
    except (OSError, subprocess.SubprocessError) as error:
        print(error, file=sys.stderr)  # noqa: T201  told as the round's reason
        return NOT_STARTED
    signal.alarm(seconds)
    code = child.wait()  # without a limit of its own, or it would wake up again and again
    signal.alarm(0)
    _end_all()
    return code if code >= 0 else 128 - code


class _Limits:
    """Called in the child before it becomes the program."""

    def __init__(self, seconds: int, megabytes: int) -> None:
        self._limits = {
            resource.RLIMIT_AS: megabytes * 1024 * 1024,
            resource.RLIMIT_CPU: seconds * (os.cpu_count() or 1),
            resource.RLIMIT_FSIZE: _LARGEST_FILE,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_NOFILE: _MOST_FILES,
        }

    def __call__(self) -> None:
        _LIBC.prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)
        for kind, most in self._limits.items():
            hard = resource.getrlimit(kind)[1]
            value = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (value, value))


def _limits(seconds: int, megabytes: int) -> _Limits:
    return _Limits(seconds, megabytes)


def _adopt_what_is_left_behind() -> None:
    """Become the parent of whatever the program's own processes leave behind."""
    _LIBC.prctl(_SET_SUBREAPER, 1)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    _end_all()
    os._exit(TIMED_OUT if number == signal.SIGALRM else 128 + number)


def _end_all() -> None:
    """Kill whatever descends from here until nothing does."""
    while True:
        for process in _descendants(os.getpid()):
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _descendants(root: int) -> list[int]:
    """Return the ids of all processes that descend from one, from what the kernel lists."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            after_name = (folder / "stat").read_text("latin-1").rpartition(")")[2].split()
            children.setdefault(int(after_name[1]), []).append(int(folder.name))
    found, left = [], [root]
    while left:
        below = children.get(left.pop(), [])
        found += below
        left += below
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
