"""What is decided for rows before they are read: unit, direction, commas, what a cross means."""

from collections.abc import Mapping, Sequence

from fwcompare.dataset.table.amounts import comma_evidence
from fwcompare.dataset.table.directions import Direction, said_direction
from fwcompare.dataset.table.draft import Choices
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.roles import Layout, Role
from fwcompare.dataset.table.rows import Settings
from fwcompare.dataset.table.symbols import is_unknown

CROSS = "x"
_TICKS = {"✓", "✔", "✅", "☑", "yes", "y", "●", "🟢", ":white_check_mark:", ":heavy_check_mark:"}


def row_settings(
    grid: Grid, layout: Layout, choices: Choices, texts: Mapping[int, Sequence[str]]
) -> dict[int, Settings]:
    """Return the settings of each row; `texts` are its cells under alternatives.

    A comma is decided by the row's own numbers, where they do not tell by those of the table, and
    parts thousands where these do not tell either.
    """
    commas, points = comma_evidence([text for cells in texts.values() for text in cells])
    symbols = {**_crosses(texts), **choices.symbols}
    found = {}
    for row, cells in texts.items():
        own_commas, own_points = comma_evidence(list(cells))
        is_tied = own_commas == own_points
        is_comma = commas > points if is_tied else own_commas > own_points
        unit = " ".join(_first(grid, layout, row, "unit").split())
        found[row] = Settings(
            "" if is_unknown(unit) else unit,
            _direction(grid, layout, choices, row),
            choices.ends.get(row),
            choices.decimal_commas.get(row, is_comma),
            symbols,
        )
    return found


def _direction(grid: Grid, layout: Layout, choices: Choices, row: int) -> Direction | None:
    if row in choices.more_is_better:
        return Direction(choices.more_is_better[row], "said")
    return said_direction(_first(grid, layout, row, "direction"))


def _first(grid: Grid, layout: Layout, row: int, role: Role) -> str:
    columns = layout.columns_of(role)
    return grid.text(row, columns[0]) if columns else ""


def _crosses(texts: Mapping[int, Sequence[str]]) -> dict[str, float | None]:
    """A cross is a tick where nothing else is one, and else its opposite."""
    said = {t.replace("\ufe0f", "").strip().casefold() for cells in texts.values() for t in cells}
    if CROSS not in said:
        return {}
    return {CROSS: 10.0 if said.isdisjoint(_TICKS) else 0.0}
