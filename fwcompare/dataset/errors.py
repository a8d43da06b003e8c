"""The one exception that leaves the reader."""

from collections.abc import Sequence

from fwcompare.values import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file: what, what would be right, and where (1-based; 0 = whole file)."""

    what: str
    remedy: str
    line: int = 0
    column: int = 0


class DatasetError(Exception):
    """A file that cannot be opened as a dataset, with the first faults found in it.

    `more` counts the faults beyond those listed. `str(error)` is one line for each fault,
    `FILE:LINE:COLUMN: what is wrong; what would be right`, and one for the others.
    """

    def __init__(self, name: str, faults: Sequence[Fault], more: int = 0) -> None:
        self.name = name
        self.faults = tuple(faults)
        self.more = more
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        lines = [
            f"{self.name}{f':{f.line}:{f.column}' if f.line else ''}: {f.what}; {f.remedy}"
            for f in self.faults
        ]
        if self.more:
            plural = "fault" if self.more == 1 else "faults"
            lines.append(f"{self.name}: {self.more} more {plural}; correct these first")
        return lines
