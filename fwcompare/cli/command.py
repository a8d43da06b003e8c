"""Decides what the command's words ask for: the window, or one of the verbs."""

import os
import sys
from collections.abc import Sequence
from errno import EINVAL, EPIPE
from pathlib import Path

from fwcompare import __version__
from fwcompare.cli.terminal import UsageError, complain, nearest, never_fail_to_encode, say
from fwcompare.cli.window import FAILED, open_window
from fwcompare.dataset.errors import DatasetError

GOOD, WRONG_USAGE = 0, 2
INTERRUPTED, PIPE_CLOSED = 130, 141  # what a shell reports for SIGINT and SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these words, `sys.argv[1:]` if None, and return its exit code.

    0 is good, 1 a file that cannot be read or written or a window that cannot open, 2 wrong usage.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    never_fail_to_encode()
    if _names_no_verb(words):
        return open_window(words)
    try:
        code = _answer(words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except UsageError as error:
        complain(f"fwcompare: {problem}" for problem in error.problems)
        return WRONG_USAGE
    except DatasetError as error:
        complain(error.lines())
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _drop_unwritten_output()
        if error.errno in (EPIPE, EINVAL):  # Windows names a closed pipe EINVAL
            return PIPE_CLOSED
        complain(f"fwcompare: {error.strerror}")
        return FAILED


def _names_no_verb(words: list[str]) -> bool:
    """Whether these words are for the window, which need not wait for the verbs."""
    if not words:
        return True
    from fwcompare.cli.verbs import VERBS

    return len(words) == 1 and words[0] not in VERBS and Path(words[0]).is_file()


def _answer(words: list[str]) -> int:
    from fwcompare.cli.verbs import VERBS, run_verb

    first = words[0]
    if first in VERBS:
        return run_verb(first, words[1:])
    if first in ("--help", "-h"):
        say(_help())
        return GOOD
    if first == "--version":
        say(f"fwcompare {__version__}")
        return GOOD
    if first.startswith("-"):
        raise UsageError(f"no such option: {first}; {nearest(first, ['--help', '--version'])}")
    if Path(first).is_file():
        raise UsageError("the window opens one FILE; fwcompare --help says what else there is")
    raise UsageError(f"{first!r} is neither a file nor a verb; {nearest(first, VERBS)}")


def _help() -> list[str]:
    from fwcompare.cli.verbs import VERBS

    return [
        "usage: fwcompare [FILE]        open the window, on FILE or the comparison that ships",
        "       fwcompare VERB ...      answer in this terminal",
        "",
        "verbs:",
        *(f"  {name:<10}{verb.help}" for name, verb in VERBS.items()),
        "",
        "  fwcompare VERB --help says what a verb takes; --version tells the version",
    ]


def _drop_unwritten_output() -> None:
    """Point standard output nowhere, or the interpreter's last flush would complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
