"""A log file that is rotated; hand-made, since `logging.handlers` costs a start 13 ms."""

import time
from pathlib import Path

LARGEST = 512 * 1024


class FaultLog:
    """Appends dated entries to `path`; past `largest` bytes the file becomes `path`.1.

    Opened for each entry, so that two windows can share it. Raises OSError where it cannot write.
    """

    def __init__(self, path: Path, largest: int = LARGEST) -> None:
        self.path = path
        self._largest = largest

    def append(self, level: str, text: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.is_file() and self.path.stat().st_size > self._largest:
            self.path.replace(self.path.with_name(f"{self.path.name}.1"))
        entry = f"{time.strftime('%Y-%m-%d %H:%M:%S')} {level} {text.rstrip()}\n"
        with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(entry)
