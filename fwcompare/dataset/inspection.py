"""What reading a file has found so far: its faults, and the ids it declares."""

from collections.abc import Collection

from fwcompare.dataset.errors import DatasetError, Fault
from fwcompare.dataset.limits import MAX_FAULTS
from fwcompare.dataset.tree import Node, Text
from fwcompare.values import dataclass

_LONGEST_QUOTE = 40
_MOST_CANDIDATES = 1000


@dataclass(frozen=True)
class _Found:
    line: int
    column: int
    what: str
    remedy: str
    word: str
    candidates: Collection[str]


class Inspection:
    """Collects every fault of one file; suggestions are looked for only in those that are shown.

    `noun` is what the file should hold, and `version_key` the key that such a file begins with.
    """

    def __init__(self, noun: str = "comparison", version_key: str = "fwcompare") -> None:
        self.noun = noun
        self.version_key = version_key
        self._found: list[_Found] = []
        self._declared: dict[str, dict[str, Text]] = {}

    def add(self, what: str, remedy: str, line: int = 0, column: int = 0) -> None:
        """Note a fault at a place, 1-based; 0 stands for the whole file."""
        self._found.append(_Found(line, column, what, remedy, "", ()))

    def fault(
        self, node: Node, what: str, remedy: str, word: str = "", candidates: Collection[str] = ()
    ) -> None:
        """Note a fault at a node; a candidate much like `word` becomes the remedy."""
        self._found.append(_Found(node.line, node.column, what, remedy, word, candidates))

    def declare(self, kind: str, key: Text) -> None:
        """Note that the file holds a `kind` of that id; a fault if it already does."""
        known = self._declared.setdefault(kind, {})
        first = known.setdefault(key.text, key)
        if first is not key:
            self.fault(
                key,
                f"the {kind} {quoted(key.text)} is here a second time, first on line {first.line}",
                f"give each {kind} an id of its own",
            )

    def declared(self, kind: str) -> Collection[str] | None:
        """Return the ids of that kind, or None where the file has no place that declares them."""
        return self._declared.get(kind)

    def declared_keys(self, kind: str) -> list[Text]:
        """Return the keys that declare the ids of that kind, in the order of the file."""
        return list(self._declared.get(kind, {}).values())

    def expect(self, kind: str) -> None:
        """Note that the file has a place for ids of that kind, be it empty."""
        self._declared.setdefault(kind, {})

    @property
    def is_clean(self) -> bool:
        return not self._found

    @property
    def count(self) -> int:
        return len(self._found)

    def error(self, name: str) -> DatasetError:
        """Return the error with the first faults in the order of the file, and how many more."""
        found = sorted(self._found, key=lambda fault: (fault.line, fault.column))
        shown = [_finished(fault) for fault in found[:MAX_FAULTS]]
        return DatasetError(name, shown, more=len(found) - len(shown))


def quoted(text: str) -> str:
    """Return text of the file in double quotes, on one line, harmless and not too long."""
    short = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in short) + '"'


def _finished(found: _Found) -> Fault:
    near = _nearest(found.word, found.candidates)
    remedy = f"did you mean {quoted(near)}?" if near else found.remedy
    return Fault(found.what, remedy, found.line, found.column)


def _nearest(word: str, candidates: Collection[str]) -> str | None:
    if not word or len(word) > _LONGEST_QUOTE or len(candidates) > _MOST_CANDIDATES:
        return None
    from difflib import get_close_matches  # slow to import, and only a fault needs it

    short = [candidate for candidate in candidates if len(candidate) <= 2 * _LONGEST_QUOTE]
    return next(iter(get_close_matches(word.lower(), short, 1)), None)
