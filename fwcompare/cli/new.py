"""`fwcompare new`: a comparison made from a table, in a file beside it or where one says."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from shlex import quote

from fwcompare.bundled import EXAMPLE
from fwcompare.cli.opening import STANDARD_INPUT
from fwcompare.cli.terminal import UsageError, complain, say
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.dataset.table.draft import Choices
from fwcompare.dataset.table.file import TableFile, read_table_file, title_of
from fwcompare.dataset.table.own_export import own_form
from fwcompare.dataset.table.writing import as_dataset_text
from fwcompare.decision.file_sign import is_dataset, is_decision
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from fwcompare.wording import table_notes

STANDARD_OUTPUT = "-"
_SUFFIX = ".yaml"


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    table = "CSV, TSV, Markdown, HTML, or an export of this program; - for standard input; "
    table += "without one, an example is printed"
    parser.add_argument("table", metavar="TABLE", nargs="?", help=table)
    to = "the new file, or - for standard output; beside TABLE if left out"
    parser.add_argument("--to", metavar="FILE", help=to)
    parser.add_argument("--title", metavar="TEXT", default="", help="the comparison's title")
    turn = parser.add_mutually_exclusive_group()
    across, down = "alternatives are columns", "alternatives are rows"
    turn.add_argument("--across", dest="turn", action="store_false", default=None, help=across)
    turn.add_argument("--down", dest="turn", action="store_true", default=None, help=down)


def run(arguments: Namespace) -> int:
    """Read the table, write the comparison, say what to look at; return the exit code."""
    if arguments.table is None:
        if arguments.to is not None:
            raise UsageError("--to goes with a TABLE; without one, an example is printed")
        say(EXAMPLE.read_text(encoding="utf-8").splitlines())
        return 0
    name = "<stdin>" if arguments.table == STANDARD_INPUT else arguments.table
    data = _content(arguments.table)
    title = arguments.title or _title(data, name)
    found = read_table_file(data, name, Choices(title=title), turn=arguments.turn)
    today = date.today().isoformat()  # noqa: DTZ011  the reader's day, not Greenwich's
    shown = "standard input" if arguments.table == STANDARD_INPUT else Path(name).name
    text = as_dataset_text(found.draft, shown, today)
    to = _target(arguments)
    if to is None:
        say(text.splitlines())
        complain(_told(found))
        return 0
    try:
        write_whole(to, text.encode())
    except SaveError as error:
        complain(f"fwcompare: {error}")
        return 1
    say(str(to))
    complain(_told(found))
    return 0


def exported_lines(file: str) -> list[str]:
    """Return, where a file is what this program exported, a line that says so."""
    data = read_regular_file(Path(file), Inspection()) if file != STANDARD_INPUT else None
    form = own_form(data.decode("utf-8", "replace")) if data is not None else None
    if form is None:
        return []
    how = "a record" if form == "record" else form
    hint = f"fwcompare new {quote(file)} reads it in"
    return [f"{file}: this is what the program exported, as {how}; {hint}"]


def _content(table: str) -> bytes:
    if table == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    inspection = Inspection("table")
    data = read_regular_file(Path(table), inspection)
    if data is None:
        raise inspection.error(table)
    if is_decision(data) or is_dataset(data):
        raise UsageError(f"{table} is no table but a file of this program: open it as it is")
    return data


def _title(data: bytes, name: str) -> str:
    """Return a title from the file's name where the table itself has none."""
    try:
        found = read_table_file(data, name)
    except DatasetError:
        return ""
    has_own = found.form == "JSON" or (found.grid is not None and found.grid.title)
    return "" if has_own or name == "<stdin>" else title_of(name)


def _target(arguments: Namespace) -> Path | None:
    """Return where to write, None for standard output; no file is ever replaced."""
    if arguments.to == STANDARD_OUTPUT or (arguments.to is None and arguments.table == "-"):
        return None
    to = Path(arguments.to) if arguments.to else Path(arguments.table).with_suffix(_SUFFIX)
    if to.is_dir():
        to = to / f"{Path(arguments.table).stem}{_SUFFIX}"
    if to.exists() or to.is_symlink():
        raise UsageError(f"{to} is there already; name another file with --to")
    return to


def _told(found: TableFile) -> list[str]:
    if found.grid is None:
        return []
    lines = [table_notes.what_was_read(found.draft, found.grid)]
    return lines + table_notes.sentences(found.draft) + table_notes.to_rate(found.draft)
