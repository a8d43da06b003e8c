"""Numbers as a person writes them, and the word that may stand in place of one."""

import re
from collections.abc import Mapping
from typing import Any

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.kinds import INVALID, JsonSchema, Scalar, mismatch
from fwcompare.dataset.limits import LARGEST_NUMBER, SMALLEST_NUMBER
from fwcompare.dataset.tree import Text
from fwcompare.dataset.typed_number import is_ambiguous, is_number, meant_by, typed_number

_AMOUNT = re.compile("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?")
_OTHER_BASE = re.compile("0[xob]", re.IGNORECASE)
_LONGEST = 40
_EXAMPLE = "write a number such as 7 or 7.5"


class Number(Scalar):
    """A decimal number, within bounds where there are any; read as a float.

    Its size lies in 1e-100..1e100, or is 0, so that differences and ratios of two stay finite.
    """

    noun = "a number"

    def __init__(self, minimum: float = -LARGEST_NUMBER, maximum: float = LARGEST_NUMBER) -> None:
        self._minimum = minimum
        self._maximum = maximum

    def parse(self, node: Text, inspection: Inspection) -> Any:
        text = node.text
        if not is_number(text):
            inspection.fault(node, mismatch(node, self.noun), number_remedy(text))
            return INVALID
        number = float(text)
        if self._minimum <= number <= self._maximum and not 0 < abs(number) < SMALLEST_NUMBER:
            return number
        remedy = f"write a number between {self._minimum:g} and {self._maximum:g}"
        if abs(number) > LARGEST_NUMBER or abs(number) < SMALLEST_NUMBER:
            remedy = "write it in a unit that suits it better"
        size = "small" if number < self._minimum else "large"
        size = "close to 0" if 0 < abs(number) < SMALLEST_NUMBER else size
        inspection.fault(node, f"{text} is too {size}", remedy)
        return INVALID

    def json_schema(self) -> JsonSchema:
        if self._maximum == LARGEST_NUMBER:
            return {"type": "number"}
        return {"type": "number", "minimum": self._minimum, "maximum": self._maximum}


class WordOr(Scalar):
    """A word with a meaning of its own, or a value of another kind where there is one."""

    def __init__(self, noun: str, words: Mapping[str, Any], other: Scalar | None = None) -> None:
        self.noun = noun
        self._words = words
        self._other = other

    def parse(self, node: Text, inspection: Inspection) -> Any:
        if node.text in self._words:
            return self._words[node.text]
        if self._other is not None and not node.text[:1].isalpha():
            return self._other.parse(node, inspection)
        remedy = f"write {next(iter(self._words))}, or {self.noun}"
        if meant := meant_by(node.text):
            remedy = f"write {{value: {meant[0]}}}"
        what = mismatch(node, self.noun)
        inspection.fault(node, what, remedy, node.text, tuple(self._words))
        return INVALID

    def json_schema(self) -> JsonSchema:
        word: JsonSchema = {"enum": [*self._words]}
        return word if self._other is None else {"anyOf": [word, self._other.json_schema()]}


def number_remedy(text: str) -> str:
    """Return what to write in a file for text that was meant as a number."""
    if len(text) > _LONGEST:
        return _EXAMPLE
    bare = text.strip().lower().replace("\N{MINUS SIGN}", "-")
    if bare.lstrip("+-.") in {"nan", "inf", "infinity"}:
        return "write a finite number"
    meant = meant_by(bare)
    if is_ambiguous(bare) and not bare.endswith(",000"):
        return f"write {' or '.join(meant)}"
    if meant:
        if is_number(bare) or _OTHER_BASE.match(bare):
            return f"write {meant[0]}"
        has_comma = "\u202f" not in bare and isinstance(typed_number(bare), float)
        how = "with a decimal point" if has_comma else "without marks between the digits"
        return f"write {meant[0]}, {how}"
    amount = _AMOUNT.match(bare)
    if amount and not bare[amount.end() :].lstrip().startswith((".", ",", "_", "'")):
        return f"write {amount.group()} alone, without a unit"
    return _EXAMPLE
