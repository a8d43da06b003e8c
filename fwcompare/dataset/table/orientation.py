"""Whether options stand across and criteria down, or the other way round."""

from collections import Counter
from collections.abc import Sequence

from fwcompare.dataset.limits import MAX_ALTERNATIVES, MAX_CRITERIA
from fwcompare.dataset.table.amounts import amount
from fwcompare.dataset.table.directions import names_a_quantity
from fwcompare.dataset.table.grid import Cell, Grid
from fwcompare.dataset.table.names import demands
from fwcompare.dataset.table.roles import names_criteria, names_options, names_sums, role_named
from fwcompare.dataset.table.symbols import is_dash, is_unknown, symbol
from fwcompare.dataset.table.weights import are_weights

_CRITERIA_CORNER = 3.0
_OPTIONS_CORNER = 1.0
_SPECIAL = 3.0
_SUMS = 2.0
_QUANTITIES = 2.0
_ALIKE = 2.0


def is_turned(grid: Grid) -> bool:
    """Tell whether options stand down: the first column names them, the head names criteria.

    What counts: what the corner says, columns or rows of weights and their like, rows of sums,
    names of quantities, and whether cells are alike along rows or along columns. With nothing to
    go by, options stand across. A table that is too large one way is read the other way.
    """
    fits, fits_turned = _is_within_limits(grid), _is_within_limits(grid.turned())
    if fits != fits_turned:
        return fits_turned
    corner = grid.text(0, 0)
    said = _CRITERIA_CORNER * names_criteria(corner) - _OPTIONS_CORNER * names_options(corner)
    return said + _for_options_across(grid) < _for_options_across(grid.turned())


def _is_within_limits(grid: Grid) -> bool:
    return len(grid.rows) - 1 <= MAX_CRITERIA and grid.width - 1 <= MAX_ALTERNATIVES


def _for_options_across(grid: Grid) -> float:
    """Return what speaks for options across, but for the corner."""
    body = grid.rows[1:]
    names = [row[0].text for row in body]
    found = _SPECIAL * any(_is_special(grid, column) for column in range(1, grid.width))
    found += _SUMS * any(names_sums(name, is_last=name == names[-1]) for name in names)
    found += _QUANTITIES * min(1.0, 2 * sum(map(names_a_quantity, names)) / len(names))
    return found + _ALIKE * sum(_alike(row[1:]) for row in body) / len(body)


def _is_special(grid: Grid, column: int) -> bool:
    role = role_named(grid.text(0, column))
    if role == "weight":
        return are_weights([cell.text for cell in grid.column(column)[1:]])
    if role == "must":
        return any(demands(cell.text) for cell in grid.column(column)[1:])
    return role in ("unit", "direction")


def _alike(cells: Sequence[Cell]) -> float:
    """Return which part of the cells that say something say it in the same way."""
    signs = [sign for cell in cells if (sign := _sign(cell.text))]
    if len(signs) < 2:
        return 0.0
    return Counter(signs).most_common(1)[0][1] / len(signs)


def _sign(text: str) -> str:
    if is_unknown(text) or is_dash(text):
        return ""
    figure = amount(text) or amount(text, has_decimal_comma=True)
    if figure is not None:
        digits = len(str(int(abs(figure.value)))) if not figure.unit else 0
        return f"figure {figure.unit} {digits}"
    found = symbol(text)
    return f"symbol {found.family}" if found else "words"
