"""The one scale of a scorecard: where all rows hold bare marks, they are marks on one scale."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from fwcompare.dataset.table.ends import proposed_ends
from fwcompare.dataset.table.names import scale_ends
from fwcompare.dataset.table.rows import Settings, figures_of, kind_of_row

_MOST_MARK = 100
_FEWEST_ROWS = 2


class CommonScale(NamedTuple):
    """`ends`, the lowest mark first; `is_proposed` where no head of the table names them."""

    ends: tuple[float, float]
    is_proposed: bool


def common_scale(
    heads: Sequence[str], texts: Mapping[int, Sequence[str]], settings: Mapping[int, Settings]
) -> CommonScale | None:
    """Return the scale all rows share, None where they hold more than marks up to 100.

    With one scale for all, sums of weighted marks rank as they do in the table itself.
    """
    marks: list[float] = []
    for row, cells in texts.items():
        kind = kind_of_row(cells, settings[row])
        if kind == "nothing":
            continue
        if settings[row].unit or kind != "figures":
            return None
        for found in figures_of("", cells, settings[row]).values():
            if found.unit or found.of is not None:
                return None
            marks += found.low, found.high
    if len(texts) < _FEWEST_ROWS or not marks or min(marks) < 0 or max(marks) > _MOST_MARK:
        return None
    said = next((ends for head in heads if (ends := scale_ends(head)) is not None), None)
    if said is not None and said[0] <= min(marks) and max(marks) <= said[1]:
        return CommonScale(said, is_proposed=False)
    return CommonScale(proposed_ends(marks), is_proposed=True)
