"""`fwcompare desktop`: menu entry, icons and file type for one user of a Linux desktop."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from shlex import quote

from fwcompare.cli.desktop_files import data_home, desktop_files, present, starting_command
from fwcompare.cli.terminal import complain, say
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole

_GOOD, _FAILED = 0, 1


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--install",
        action="store_true",
        help="put them into the user's own folder of data (XDG_DATA_HOME or ~/.local/share)",
    )
    which.add_argument("--remove", action="store_true", help="take them away again")


def run(arguments: Namespace) -> int:
    """Install or remove, and return the exit code; nothing of somebody else's is touched."""
    if sys.platform != "linux":
        complain("fwcompare: only a desktop of Linux takes this; nothing was done")
        return _FAILED
    home = data_home(os.environ)
    if home is None:
        complain("fwcompare: there is no home folder here; name a folder in XDG_DATA_HOME")
        return _FAILED
    try:
        return _install(home) if arguments.install else _remove(home)
    except SaveError as error:
        complain(f"fwcompare: {error}")
    except OSError as error:
        complain(f"fwcompare: {error.filename or home}: {error.strerror}")
    return _FAILED


def _install(home: Path) -> int:
    """Write what is not there yet or has changed; nothing at all where a file is not ours."""
    command = starting_command()
    if not all(word.isprintable() for word in command):
        complain(f"fwcompare: a menu entry cannot hold such a name: {command[0]}")
        return _FAILED
    files = list(desktop_files(command))
    found, strangers = _look(home, [file.place for file in files])
    if strangers:
        complain("fwcompare: nothing was installed, for these files are not fwcompare's own:")
        complain(f"  {path}" for path in strangers)
        return _FAILED
    for file in files:
        path, old = home / file.place, found.get(home / file.place)
        if old != file.content:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, file.content, replacing=old)
            say(str(path))
    say("Installed; so that the desktop notices at once, type:")
    say(_lines_to_type(home))
    return _GOOD


def _remove(home: Path) -> int:
    places = [file.place for file in desktop_files(starting_command())]
    found, strangers = _look(home, places)
    for path in found:
        path.unlink()
        say(str(path))
    if strangers:
        say("Left alone, for these files are not fwcompare's own:")
        say(f"  {path}" for path in strangers)
    if found:
        say("Removed; so that the desktop notices at once, type:")
        say(_lines_to_type(home))
    else:
        say("There was nothing to remove.")
    return _GOOD


def _look(home: Path, places: list[Path]) -> tuple[dict[Path, bytes], list[Path]]:
    """Return the files of ours with what they hold, and the others that have their names."""
    ours: dict[Path, bytes] = {}
    strangers: list[Path] = []
    for path in (home / place for place in places):
        try:
            content = present(path)
        except FileExistsError:
            strangers.append(path)
        else:
            if content is not None:
                ours[path] = content
    return ours, strangers


def _lines_to_type(home: Path) -> list[str]:
    """Return what has a desktop read its files again; the program itself starts no other."""
    icons = home / "icons" / "hicolor"
    lines = [
        f"  update-mime-database {quote(str(home / 'mime'))}",
        f"  update-desktop-database {quote(str(home / 'applications'))}",
    ]
    if (icons / "icon-theme.cache").exists():  # without one, icons are looked for one by one
        lines.append(f"  gtk-update-icon-cache --force --ignore-theme-index {quote(str(icons))}")
    return lines
