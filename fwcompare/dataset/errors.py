"""The one exception that leaves the reader."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file: what, what would be right, and where (1-based; 0 = whole file)."""

    what: str
    remedy: str
    line: int = 0
    column: int = 0


class DatasetError(Exception):
    """A file that cannot be opened as a dataset, with every fault found in it.

    `str(error)` is one line for each fault: `FILE:LINE:COLUMN: what is wrong; what would be right`.
    """

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        self.name = name
        self.faults = tuple(faults)
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        return [
            f"{self.name}{f':{f.line}:{f.column}' if f.line else ''}: {f.what}; {f.remedy}"
            for f in self.faults
        ]
