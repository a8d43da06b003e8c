"""What one edit has changed in a file's bytes, so that it can be undone to the byte."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextChange:
    """From `place` on, `old` became `new`; all else is as before."""

    place: int
    old: bytes
    new: bytes

    def made(self, content: bytes) -> bytes:
        """Return a file after the change that holds what was there before it."""
        return self._exchanged(content, self.old, self.new)

    def undone(self, content: bytes) -> bytes:
        """Return a file as it was before the change."""
        return self._exchanged(content, self.new, self.old)

    def _exchanged(self, content: bytes, there: bytes, instead: bytes) -> bytes:
        end = self.place + len(there)
        if content[self.place : end] != there:
            message = "the file is not the one that was changed"
            raise ValueError(message)
        return content[: self.place] + instead + content[end:]


def change_between(before: bytes, after: bytes) -> TextChange:
    """Return the smallest change, in one place, from one file to another."""
    start, end = _common(before, after), 0
    longest = min(len(before), len(after)) - start
    while end < longest and before[-1 - end] == after[-1 - end]:
        end += 1
    return TextChange(start, before[start : len(before) - end], after[start : len(after) - end])


def _common(one: bytes, other: bytes) -> int:
    """Return how many bytes both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
