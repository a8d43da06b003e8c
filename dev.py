"""Set everything up and run it: `python3 dev.py run`, `test`, …; `python3 dev.py --help` tells all.

The first call makes .venv beside this file and installs what requirements/dev.txt pins; later
calls notice that nothing changed and start at once.
"""

from __future__ import annotations  # an older Python gets as far as being refused

import argparse
import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from devtools.system_libraries import check_system_libraries, install_with_apt
from fwcompare.qt_needs import display_refusal, qt_platforms

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed"
LOCK = ROOT / "requirements" / "dev.txt"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")

OLDEST, NEWEST_TRIED = (3, 11), (3, 15)


def main(arguments: Sequence[str]) -> int:
    verb, rest = read_arguments(arguments)
    version = sys.version_info[:2]
    refusal = python_refusal(version)
    if not refusal and verb == "run":
        lacking = display_refusal(sys.platform, os.environ)
        refusal = lacking and f"dev.py: {lacking}."
    if refusal:
        raise SystemExit(refusal)
    warning = python_warning(version)
    if warning:
        print(warning, file=sys.stderr)
    set_up(in_a_window=verb == "run")
    return VERBS[verb].act(rest)


def read_arguments(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the verb and what follows it; explain and exit where that is asked or it is wrong."""
    verb, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    hands_on = verb in VERBS and VERBS[verb].hands_on and rest[:1] not in (["-h"], ["--help"])
    parser = make_parser()
    if not arguments:
        parser.print_help(sys.stderr)
        parser.exit(2)
    parser.parse_args([verb] if hands_on else arguments)
    return verb, rest


def make_parser() -> argparse.ArgumentParser:
    """Return what checks the command line and explains it; it needs nothing installed."""
    parser = argparse.ArgumentParser(
        "dev.py",
        description="Sets everything up beside this file, in .venv, and then does what it is told.",
        epilog="`dev.py VERB --help` tells more. Asking for help installs nothing.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", title="verbs")
    for name, verb in VERBS.items():
        about = f"{verb.summary[0].upper()}{verb.summary[1:]}. {verb.more}"
        reader = verbs.add_parser(name, help=verb.summary, description=about, allow_abbrev=False)
        for words, option in verb.options.items():
            reader.add_argument(words, **option)
    return parser


def python_refusal(version: tuple[int, ...]) -> str:
    """Return why this Python cannot run the program, or nothing if it may."""
    if version >= OLDEST:
        return ""
    wanted = f"Python {dotted(OLDEST)} or later"
    return f"dev.py: fwcompare runs on {wanted}, and this is {dotted(version)}; use a newer one."


def python_warning(version: tuple[int, ...]) -> str:
    """Return that nobody has tried a Python as new as this one, or nothing if somebody has."""
    if version[:2] <= NEWEST_TRIED:
        return ""
    tried = f"Python {dotted(OLDEST)} to {dotted(NEWEST_TRIED)}"
    return f"dev.py: fwcompare was tried on {tried}; this is {dotted(version)}, and may do as well."


def run(arguments: Sequence[str]) -> int:
    return call([SCRIPTS / "fwcompare", *arguments], folder=None)


def test(arguments: Sequence[str]) -> int:
    """Run every check, the tests last; of chosen tests only those, without checks or helpers.

    What the lab measures goes into an environment of its own, .venv-lab, before all tests.
    """
    pytest: list[str | Path] = [PYTHON, "-m", "pytest"]
    if chooses_tests(arguments):
        return call([*pytest, *arguments])
    lab: list[str | Path] = [PYTHON, "-m", "devtools.lab_environment"]
    return in_turn(CHECKS | {"lab": lab, "pytest": [*pytest, *SPREAD_OUT, *arguments]})


def chooses_tests(arguments: Iterable[str]) -> bool:
    """Return whether these words for pytest name tests: by a path, a name or a mark."""
    for word in arguments:
        path = word.partition("::")[0]
        is_path = path.endswith(".py") or (ROOT / path).is_dir()
        if word.startswith(CHOOSING) or (is_path and not word.startswith("-")):
            return True
    return False


def check(arguments: Sequence[str]) -> int:
    return in_turn({name: CHECKS[name] for name in arguments or CHECKS})


def known_check(name: str) -> str:
    if name not in CHECKS:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(CHECKS)}")
    return name


def in_turn(steps: Mapping[str, Sequence[str | Path]]) -> int:
    """Run one after the other, all of them, and return the exit code of the first that failed."""
    failed = {}
    for name, command in steps.items():
        print(f"\n== {name}", flush=True)
        code = call(command)
        if code:
            failed[name] = code
    if failed:
        print(f"dev.py: failed: {', '.join(failed)}", file=sys.stderr)
    return next(iter(failed.values()), 0)


def tool(name: str) -> Callable[[Sequence[str]], int]:
    """Return what runs a module of devtools, which needs what is installed."""
    return lambda arguments: call([PYTHON, "-m", f"devtools.{name}", *arguments])


class Verb(NamedTuple):
    """What `dev.py` can be told; `hands_on` if what follows is for another program to read."""

    act: Callable[[Sequence[str]], int]
    summary: str
    more: str = ""
    options: Mapping[str, Mapping[str, Any]] = {}
    hands_on: bool = False


CHECKS: dict[str, list[str | Path]] = {
    "ruff": [SCRIPTS / "ruff", "check"],
    "format": [SCRIPTS / "ruff", "format", "--check"],
    "mypy": [PYTHON, "-m", "mypy"],
    "contracts": [SCRIPTS / "lint-imports"],
}
CHOOSING = ("-k", "-m", "--lf", "--last-failed")
SPREAD_OUT = ("--numprocesses=auto", "--dist=loadfile")

VERBS = {
    "run": Verb(
        run,
        "open the window, or do what the terminal's verbs do",
        "What follows goes to the program: `dev.py run my.yaml`, `dev.py run score --json`.",
        {"words": {"nargs": "*", "metavar": "...", "help": "as for the command fwcompare"}},
        hands_on=True,
    ),
    "test": Verb(
        test,
        "run every check and every test, or the tests that are named and nothing else",
        "What follows goes to pytest. With a path or -k it takes seconds: "
        "`dev.py test tests/wording -k tie`.",
        {"words": {"nargs": "*", "metavar": "...", "help": "paths and options of pytest"}},
        hands_on=True,
    ),
    "check": Verb(
        check,
        "run the linter, the formatter's check, the types and the import contracts",
        "Or only those that are named.",
        {
            "checks": {
                "nargs": "*",
                "type": known_check,  # `choices` would not let none be named
                "metavar": "CHECK",
                "help": f"of {', '.join(CHECKS)}; all of them if none is named",
            }
        },
    ),
    "watch": Verb(
        tool("watch"),
        "run again what a change touches, at each save",
        "The linter looks at the changed file, and those tests run that name it. Ctrl+C ends it.",
    ),
    "drag": Verb(
        tool("drag"),
        "drag each slider of the window through its range, and tell what moves and how fast",
        "Without a display. Counts the layout requests, moves and paints that widgets get, then "
        "drags again without counting for the times, and a lone slider to compare them with.",
        {
            "--json": {"action": "store_true", "help": "one JSON object instead of a table"},
            "--all-open": {"action": "store_true", "help": "criteria and every panel, too"},
            "--wide": {"action": "store_true", "help": "with 200 criteria and 10 alternatives"},
            "--frames": {
                "metavar": "FOLDER",
                "help": "instead, draw twenty frames of one drag there, and where they differ",
            },
        },
    ),
    "bench": Verb(
        tool("bench"),
        "measure the program beside the barest one that could do the same",
        "Prints a table and keeps all figures in build/bench.json. Speed is not a test.",
        {"--quick": {"action": "store_true", "help": "fewer turns"}},
    ),
    "shots": Verb(
        tool("shots"),
        "draw the window into PNG files, each named for what it shows",
        "",
        {
            "folder": {"nargs": "?", "help": "where to; build/shots if none is named"},
            "--readme": {"action": "store_true", "help": "only the README's, docs/window.png"},
        },
    ),
    "evidence": Verb(
        tool("evidence"),
        "measure what the comparison says was measured, and propose what to write",
        "Prints dataset, here and inside or not, and a patch; writes nothing. Takes the lab's own "
        "environment, .venv-lab, and up to half an hour.",
        {
            "probes": {"nargs": "*", "metavar": "PROBE", "help": "all of them if none is named"},
            "--seed": {"type": int, "help": "of the order of rounds; 1 if left out"},
        },
    ),
    "read-aloud": Verb(
        tool("read_aloud"),
        "tell what a screen reader would say of the window, and what it could not",
        "Asks the real window over the accessibility bus where this machine has one (AT-SPI and "
        "Xvfb), else from within. Ends with 1 if a control has no role or name, or markup is read.",
        {
            "--tree": {"action": "store_true", "help": "print all that is said, too"},
            "--priorities": {
                "action": "store_true",
                "help": "of the page “Your priorities” with an order and an answer, from within",
            },
        },
    ),
    "package": Verb(
        tool("package"),
        "build a program that needs no Python, and a Debian package of it",
        "Into build/package, on Linux.",
        {"--check": {"action": "store_true", "help": "then test the program"}},
    ),
}


def set_up(in_a_window: bool) -> None:
    """Make .venv hold what the pins say, and the system what Qt needs; do nothing if they do."""
    wanted = wanted_stamp()
    found = STAMP.read_text("utf-8").splitlines() if STAMP.is_file() and PYTHON.exists() else []
    is_fresh = found != wanted
    if is_fresh:
        STAMP.unlink(missing_ok=True)
        if found[:1] != wanted[:1]:
            make_venv()
        install()
    if sys.platform == "linux":
        platforms = qt_platforms(os.environ) if in_a_window else {}
        check_system_libraries(PYTHON, platforms, is_fresh)
    if is_fresh:
        STAMP.write_text("\n".join(wanted), "utf-8")


def wanted_stamp() -> list[str]:
    """Return for which Python and where .venv is made, and a digest of what goes into it."""
    pins = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    return [f"Python {dotted(sys.version_info[:2])} in {ROOT}", pins.hexdigest()]


def make_venv() -> None:
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        package = f"python{dotted(sys.version_info[:2])}-venv"
        install_with_apt([package], "this Python cannot make virtual environments")
    print(f"dev.py: making {VENV}", flush=True)
    # The interpreter that runs this file may be the one in .venv, which is about to go.
    base = getattr(sys, "_base_executable", None) or sys.executable
    must_work([base, "-m", "venv", "--clear", VENV])


def install() -> None:
    """Install wheels only: no code of a package runs before its hash has been looked at, or after.

    A Python newer than the pins is let try them, too.
    """
    print("dev.py: installing what is pinned; the first time takes a minute or two", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    trying = ["--ignore-requires-python"] if python_warning(sys.version_info[:2]) else []
    pinned = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
    must_work([*pip, *trying, *pinned])
    must_work([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])


def must_work(command: Sequence[str | Path]) -> None:
    code = call(command)
    if code:
        shown = " ".join(map(str, command))
        raise SystemExit(f"dev.py: this failed with exit code {code}:  {shown}")


def call(command: Sequence[str | Path], folder: Path | None = ROOT) -> int:
    """Run a program in that folder, or here, and return its exit code; 127 if there is none."""
    try:
        process = subprocess.Popen(command, cwd=folder)
    except FileNotFoundError:
        return 127
    try:
        return process.wait()
    except KeyboardInterrupt:  # the program was told as well, and may have something to save
        return process.wait()


def dotted(version: Iterable[int]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
