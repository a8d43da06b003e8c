"""A file with a table, or one that this program exported, as a draft."""

from pathlib import PurePath
from typing import NamedTuple

from fwcompare.dataset.errors import DatasetError, Fault
from fwcompare.dataset.table.draft import NO_CHOICES, Choices, Draft
from fwcompare.dataset.table.drafting import draft
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.guessing import guess
from fwcompare.dataset.table.own_export import OwnForm, draft_of_csv, draft_of_json, own_form
from fwcompare.dataset.table.reading import new_inspection, read_table_text, table_text
from fwcompare.dataset.table.roles import Layout


class TableFile(NamedTuple):
    """`grid` and `layout` are None for an export, which needs no guessing."""

    draft: Draft
    grid: Grid | None = None
    layout: Layout | None = None
    form: OwnForm | None = None


def read_table_file(
    data: bytes, name: str, choices: Choices = NO_CHOICES, *, turn: bool | None = None
) -> TableFile:
    """Return what a file's bytes hold, roles guessed; DatasetError with place and remedy if none.

    `turn` says whether rows are alternatives, None to guess.
    """
    inspection = new_inspection()
    text = table_text(data, inspection)
    if text is None:
        raise inspection.error(name)
    form = own_form(text)
    own = own_draft(text, name, choices.title)
    if own is not None:
        return TableFile(own, form=form)
    grid = read_table_text(text, name)
    layout = guess(grid, turn=turn)
    try:
        return TableFile(draft(grid, layout, choices), grid, layout, form)
    except DatasetError as error:  # a grid does not know its file
        raise DatasetError(name, error.faults, error.more) from error


def title_of(name: str) -> str:
    """Return what a table may be called after the name of its file, "" where that says nothing."""
    stem = PurePath(name).stem.replace("_", " ").replace("-", " ").strip()
    return stem[:1].upper() + stem[1:]


def own_draft(text: str, name: str, title: str = "") -> Draft | None:
    """Return what an export as JSON or CSV holds, None for any other text; errors as above."""
    form = own_form(text)
    if form == "JSON":
        return draft_of_json(text, name)
    if form != "CSV":
        return None
    grid = read_table_text(text, name)
    try:
        return draft_of_csv(grid, title or grid.title or name)
    except (ValueError, IndexError) as error:
        what = f"this export was changed so that it no longer reads ({error})"
        raise DatasetError(name, [Fault(what, "export it again", 1, 1)]) from error
