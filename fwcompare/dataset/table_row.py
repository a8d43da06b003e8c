"""A row of the table of differences."""

from collections.abc import Mapping

from fwcompare.values import dataclass


@dataclass(frozen=True)
class TableRow:
    """A row of the difference table: a cell of text for each alternative."""

    feature: str
    cells: Mapping[str, str]
    criterion: str = ""
    checked: str = ""
