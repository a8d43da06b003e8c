"""A measured row: the program's times, what they stand beside, and what they aim at."""

from collections.abc import Sequence
from math import ceil
from statistics import median
from typing import NamedTuple

_HEADS = ("", "median", "p99", "beside it", "median", "ratio", "aim", "")


class Row(NamedTuple):
    """Aims are upper limits: of the medians' ratio, of the p99, and of the median itself."""

    name: str
    unit: str
    program: Sequence[float]
    beside_name: str = ""
    beside: Sequence[float] = ()
    ratio_aim: float | None = None
    tail_aim: float | None = None
    value_aim: float | None = None

    @property
    def ratio(self) -> float | None:
        return median(self.program) / median(self.beside) if self.beside else None

    @property
    def aims(self) -> list[str]:
        """Return the aims in words."""
        words = []
        if self.ratio_aim is not None:
            words.append(f"ratio ≤ {self.ratio_aim:g}")
        if self.tail_aim is not None:
            words.append(f"p99 ≤ {self.tail_aim:g} {self.unit}")
        if self.value_aim is not None:
            words.append(f"≤ {self.value_aim:g} {self.unit}".strip())
        return words

    @property
    def holds(self) -> bool | None:
        """Return whether every aim is met; None where there is none."""
        pairs = (
            (self.ratio, self.ratio_aim),
            (tail(self.program), self.tail_aim),
            (median(self.program), self.value_aim),
        )
        met = [value is not None and value <= aim for value, aim in pairs if aim is not None]
        return all(met) if met else None


def tail(values: Sequence[float]) -> float:
    """Return the 99th percentile: the smallest value that 99 % do not exceed."""
    ordered = sorted(values)
    return ordered[ceil(0.99 * len(ordered)) - 1]


def table(rows: Sequence[Row]) -> str:
    """Return the rows under their heads, columns lined up; ✓ and ✗ mark aims met and missed."""
    lines = [_HEADS, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 3, 6) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    mark = {True: "✓", False: "✗", None: ""}[row.holds]
    return (
        row.name,
        _figure(median(row.program), row.unit),
        _figure(tail(row.program), row.unit) if len(row.program) >= 100 else "",
        row.beside_name,
        _figure(median(row.beside), row.unit) if row.beside else "",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        ", ".join(row.aims),
        mark,
    )


def _figure(value: float, unit: str) -> str:
    digits = 0 if abs(value) >= 100 or not unit else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}".rstrip()
