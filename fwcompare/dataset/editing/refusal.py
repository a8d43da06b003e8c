"""What is raised where an edit cannot be made in the text."""


class SpliceRefusedError(Exception):
    """An edit that this writer cannot make, at this place of the file, from 1.

    With a `remedy` the strict reader has found a fault; without one somebody has to make the edit
    in the file.
    """

    def __init__(self, what: str, line: int, column: int, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.line = line
        self.column = column
        self.remedy = remedy

    def __str__(self) -> str:
        remedy = self.remedy or "edit this one in the file"
        return f"{self.line}:{self.column}: {self.what}; {remedy}"
