"""A rating written as one text: a number, a word with a meaning, or words still to be rated."""

from typing import Any

from fwcompare.dataset.dataset import ASKED, UNKNOWN, Rating
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.kinds import INVALID, JsonSchema, Scalar, mismatch
from fwcompare.dataset.number import Number, number_remedy
from fwcompare.dataset.tree import Text
from fwcompare.dataset.typed_number import is_number, meant_by

_MEANINGS = {"unknown": UNKNOWN, "ask": ASKED, "null": UNKNOWN, "~": UNKNOWN}
_OWN_WORDS = ("unknown", "ask")
_ALIKE = 0.85
"""From this likeness on, a word is taken for one of ours misspelt."""


class PlainRating(Scalar):
    """A bare number is a rating; other words leave it unknown, and are its reason."""

    noun = "a rating"

    def __init__(self) -> None:
        self._number = Number()

    def parse(self, node: Text, inspection: Inspection) -> Any:
        text = node.text.strip()
        if text in _MEANINGS:
            return _MEANINGS[text]
        if is_number(text):
            number = self._number.parse(node, inspection)
            return INVALID if number is INVALID else Rating(number, number, number)
        if meant_by(text):
            inspection.fault(node, mismatch(node, self.noun), number_remedy(text))
            return INVALID
        if not text or _is_misspelt(text):
            remedy = "write unknown, or a rating"
            inspection.fault(node, mismatch(node, self.noun), remedy, node.text, _OWN_WORDS)
            return INVALID
        return Rating(because=text)

    def json_schema(self) -> JsonSchema:
        return {"type": ["string", "number", "boolean", "null"]}


def _is_misspelt(text: str) -> bool:
    from difflib import get_close_matches  # slow to import, and only words need it

    lower = text.lower()
    if any(sorted(lower) == sorted(word) for word in _OWN_WORDS):
        return True
    return bool(get_close_matches(lower, _OWN_WORDS, 1, _ALIKE))
