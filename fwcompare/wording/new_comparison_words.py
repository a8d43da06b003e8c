"""What the page on a new comparison says: roles, cells, refusals, and what is not sure yet."""

from collections.abc import Iterator

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.unknown_ratings import Turned
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.table.draft import Draft, Fate
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.roles import Role
from fwcompare.wording import names, numbers, table_notes

HEADLINE_WITHOUT = "No verdict yet"
_MOST = f"{MAX_BYTES // 1024 // 1024} MiB"
TOO_LONG = f"Not pasted: the text is larger than {_MOST}; keep a table within {_MOST}"
NOTHING_PASTED = "Paste a table, or type one: the verdict comes as you go"
BUSY = "Working out what follows…"
CANNOT_BE_READ = "Below the table stands what is in the way"
IN_THE_WAY, TO_CHECK = "What is in the way", "Before you rely on it"
HINT = (
    "Paste from a spreadsheet, CSV, Markdown or a web page. Or type: one criterion a line, "
    "a comma or a tab between columns."
)
KEYS = "Enter types over a cell · Alt+Up: the column’s role · Alt+Left: the row’s role"
SYMBOLS_MEAN = (
    "Each counts from 0 to 10, or unknown. An unknown rating counts as the middle until then."
)
EXAMPLE = "criterion,unit,weight,One,Another\nPrice,€,40,9,12\nEasy to learn,,30,yes,partly\n"
ROLE_WORDS: dict[Role, str] = {
    "criterion": "criterion",
    "group": "group",
    "unit": "unit",
    "direction": "direction",
    "weight": "weight",
    "must": "must-have",
    "source": "source",
    "alternative": "alternative",
    "note": "note",
    "ignore": "left out",
}
_COLUMN_MEANS: dict[Role, str] = {
    "criterion": "names what is rated",
    "group": "heads several criteria",
    "unit": "what figures are in",
    "direction": "whether more or less is better",
    "weight": "how much each criterion counts",
    "must": "says which are demanded",
    "source": "where it is from",
    "alternative": "is one of those compared",
    "note": "is kept as words",
    "ignore": "is not read",
}
_ROW_MEANS: dict[Role, str] = {
    "criterion": "is rated",
    "group": "heads the criteria below it",
    "source": "where each is from",
    "note": "is kept as words",
    "ignore": "is not read",
}
FATE_WORDS: dict[Fate, str] = {
    "rated": "rated",
    "to-rate": "to rate",
    "unknown": "unknown",
    "name": "a name",
    "used": "used for its row",
    "kept": "kept as words",
    "ignored": "left out",
}
_MOST_TO_RATE = 8


def column_role(role: Role) -> str:
    """Return the role of a column with what it means, for a menu."""
    return f"{ROLE_WORDS[role].capitalize()}: {_COLUMN_MEANS[role]}"


def row_role(role: Role) -> str:
    """Return the role of a row with what it means, for a menu."""
    return f"{ROLE_WORDS[role].capitalize()}: {_ROW_MEANS[role]}"


def better(*, is_more_better: bool) -> str:
    return "more is better" if is_more_better else "less is better"


def size(grid: Grid) -> str:
    """Return how large a table is."""
    return f"{len(grid.rows)} rows, {grid.width} columns"


def refusal(error: DatasetError) -> list[str]:
    """Return what is in the way: where, what, and what would be right, a sentence each."""
    lines = [
        f"{f'Line {f.line}: ' if f.line else ''}{_capital(f.what)}. {_capital(f.remedy)}."
        for f in error.faults
    ]
    return lines + ([f"And {error.more} more."] if error.more else [])


def before_relying(draft: Draft, grid: Grid | None) -> list[str]:
    """Return what whoever made a table should look at before relying on the verdict.

    `grid` is None for what this program exported.
    """
    found = [] if grid is None else [f"{table_notes.what_was_read(draft, grid)}."]
    return [*found, *table_notes.sentences(draft), *_to_rate(draft)]


def turned(evaluation: Evaluation, found: Turned) -> str:
    """Return what the unknown ratings could do together."""
    dataset, leader = evaluation.dataset, evaluation.leader or ""
    rival, ahead = names.alternative(dataset, found.rival), names.alternative(dataset, leader)
    return (
        f"What is unknown could turn it: at its best for {rival} and its worst for {ahead},"
        f" {rival} leads, {numbers.score(found.score)} to {numbers.score(found.leaders_score)}."
    )


def _to_rate(draft: Draft) -> Iterator[str]:
    lines = table_notes.to_rate(draft)
    yield from (_capital(f"{line}.") for line in lines[:_MOST_TO_RATE])
    if len(lines) > _MOST_TO_RATE:
        more = len(lines) - _MOST_TO_RATE
        yield f"And {more} more to rate; the table says “to rate” in each of these cells."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
