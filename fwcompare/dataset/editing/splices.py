"""A step as splices of the text: from where to where something else is to stand."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from fwcompare.dataset.editing.located import BLOCKS, Entry, Located, Path, found
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.dataset.editing.steps import Drop, Order, Put, Step, after
from fwcompare.dataset.editing.written import Value, block, flow, ways_to_write

_REST_OF_LINE = re.compile(r"[ \t\r]*(#.*)?")
_TOGETHER = "it stands together with others in one line"
_ALONE = "it is the only one there"
_COMMENT = "a comment stands inside what would change"


class Splice(NamedTuple):
    start: int
    end: int
    text: str


def splices(text: str, root: Located, steps: Sequence[Step], attempt: int) -> Iterator[Splice]:
    """Yield what steps change in a text; scalars are written the `attempt`-th way, from 0.

    SpliceRefusedError where this writer cannot.
    """
    writer = _Writer(text, root, attempt)
    writer.dropped = {step.path for step in steps if isinstance(step, Drop)}
    for step in steps:
        if isinstance(step, Put):
            yield from writer.put(step)
        elif isinstance(step, Drop):
            yield from writer.drop(step.path)
        else:
            yield from writer.order(step)


class _Writer:
    def __init__(self, text: str, root: Located, attempt: int) -> None:
        self._text = text
        self._root = root
        self._attempt = attempt
        self.dropped: set[Path] = set()
        self._end = "\r\n" if "\r\n" in text else "\n"

    def put(self, step: Put) -> Iterator[Splice]:
        holder, key = self._holder(step.path), step.path[-1]
        entry = holder.entry(key)
        if entry is None:
            yield self._inserted(holder, str(key), step)
        elif entry.value.span is not None and not isinstance(step.value, dict | list):
            ways = list(ways_to_write(step.value, entry.value.span, self._text))
            chosen = ways[min(self._attempt, len(ways) - 1)]
            yield Splice(entry.value.start, entry.value.end, chosen)
        else:
            yield self._replaced(holder, entry, step.value)

    def drop(self, path: Path) -> Iterator[Splice]:
        holder = self._holder(path)
        entry = holder.entry(path[-1])
        if entry is None:
            raise KeyError(path)
        if not holder.is_flow:
            if len(holder.entries) == 1:
                raise self._refusal(entry.value, _ALONE)
            yield Splice(*self._lines_of(entry), "")
            return
        entries = holder.entries
        place = entries.index(entry)
        start, end = entry.start, entry.value.end
        if any((*path[:-1], each.key) not in self.dropped for each in entries[:place]):
            start = entries[place - 1].value.end
        elif place + 1 < len(entries):
            end = entries[place + 1].start
        self._refuse_comments(start, end, entry.value)
        yield Splice(start, end, "")

    def order(self, step: Order) -> Iterator[Splice]:
        """Put what belongs to the entries elsewhere; what is between them keeps its place."""
        holder = found(self._root, step.path)
        if holder is None:
            raise KeyError(step.path)
        places = [self._extent(holder, entry) for entry in holder.entries]
        by_key = {str(e.key): place for e, place in zip(holder.entries, places, strict=True)}
        if any(second[0] < first[1] for first, second in pairwise(places)):
            raise self._refusal(holder, _TOGETHER)
        for place, key in zip(places, step.keys, strict=True):
            chunk = self._text[slice(*by_key[key])]
            is_last = place[1] == len(self._text)
            if not holder.is_flow and not chunk.endswith("\n") and not is_last:
                chunk += self._end
            yield Splice(*place, chunk)

    def _holder(self, path: Path) -> Located:
        holder = found(self._root, path[:-1])
        if holder is None or holder.span is not None:
            raise KeyError(path)
        return holder

    def _inserted(self, holder: Located, key: str, step: Put) -> Splice:
        keys = [str(entry.key) for entry in holder.entries]
        place = after(keys, key, step.order)
        if holder.is_flow:
            said = f"{key}: {flow(step.value)}"
            if not keys:
                return Splice(holder.start + 1, holder.start + 1, said)
            if place < 0:
                return Splice(holder.entries[0].start, holder.entries[0].start, f"{said}, ")
            end = holder.entries[place].value.end
            return Splice(end, end, f", {said}")
        if place < 0:
            end = self._lines_of(holder.entries[0])[0]
        else:
            end = self._end_of_lines(holder.entries[place].value)
        lines = block(key, step.value, self._indent(holder.entries[0]))
        said = "".join(f"{line}{self._end}" for line in lines)
        is_open = end == len(self._text) and not self._text.endswith("\n")
        return Splice(end, end, f"{self._end}{said}" if is_open else said)

    def _replaced(self, holder: Located, entry: Entry, value: Value) -> Splice:
        """Return a value of another shape in place of one; over whole lines where it has them."""
        node = entry.value
        is_alone = holder.kind == "mapping" and not holder.is_flow
        if is_alone and self._has_lines(node):
            end = self._end_of_lines(node)
            self._refuse_comments(entry.start, end, node)
            lines = "".join(
                f"{line}{self._end}" for line in block(str(entry.key), value, self._indent(entry))
            )
            return Splice(entry.start, end, lines.lstrip(" "))
        if node.span is None and not node.is_flow:
            raise self._refusal(node, _TOGETHER)
        self._refuse_comments(node.start, node.end, node)
        tail = self._end if node.span is not None and node.span.style in BLOCKS else ""
        return Splice(node.start, node.end, f"{flow(value)}{tail}")

    def _has_lines(self, node: Located) -> bool:
        """Tell whether nothing, and no comment, follows a value in its last line."""
        end = node.last_end
        if node.span is not None and node.span.style in BLOCKS:
            return True
        stop = self._text.find("\n", end)
        return not self._text[end : stop if stop >= 0 else len(self._text)].strip()

    def _extent(self, holder: Located, entry: Entry) -> tuple[int, int]:
        return (entry.start, entry.value.end) if holder.is_flow else self._lines_of(entry)

    def _lines_of(self, entry: Entry) -> tuple[int, int]:
        """Return the whole lines of an entry with the comment lines right above it."""
        start = self._start_of_line(entry.start)
        if self._text[start : entry.start].strip():
            raise self._refusal(entry.value, _TOGETHER)
        indent = self._text[start : entry.start]
        while start > 0:
            above = self._start_of_line(start - 1)
            if not self._text[above:start].startswith(f"{indent}#"):
                break
            start = above
        return start, self._end_of_lines(entry.value)

    def _end_of_lines(self, node: Located) -> int:
        """Return where the line ends in which a value ends."""
        end = node.last_end
        end = len(self._text[:end].rstrip()) if self._text[:end].endswith("\n") else end
        stop = self._text.find("\n", end)
        stop = len(self._text) if stop < 0 else stop
        if not _REST_OF_LINE.fullmatch(self._text[end:stop]):
            raise self._refusal(node, _TOGETHER)
        return min(stop + 1, len(self._text))

    def _indent(self, entry: Entry) -> str:
        return " " * (entry.start - self._start_of_line(entry.start))

    def _start_of_line(self, place: int) -> int:
        return self._text.rfind("\n", 0, place) + 1

    def _refuse_comments(self, start: int, end: int, node: Located) -> None:
        """Refuse to lose a comment that stands between scalars."""
        covered = [*_scalars(node)]
        rest = start
        for first, last in [*covered, (end, end)]:
            if "#" in self._text[rest:first]:
                raise self._refusal(node, _COMMENT)
            rest = max(rest, last)

    def _refusal(self, node: Located, what: str) -> SpliceRefusedError:
        return SpliceRefusedError(what, node.line, node.column)


def _scalars(node: Located) -> Iterator[tuple[int, int]]:
    if node.span is not None:
        yield node.start, node.end
    for entry in node.entries:
        yield from _scalars(entry.value)
