"""Numbers as a person writes them, and the word that may stand in place of one."""

import re
from typing import Any

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.kinds import INVALID, JsonSchema, Scalar, mismatch
from fwcompare.dataset.limits import LARGEST_NUMBER, SMALLEST_NUMBER
from fwcompare.dataset.tree import Text

_NUMBER = re.compile("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?")
_DECIMAL_COMMA = re.compile("[+-]?[0-9]+,([0-9]{1,2}|[0-9]{4,})")
_OTHER_BASE = re.compile("0x[0-9a-f]+|0o[0-7]+|0b[01]+")
_GROUPING = str.maketrans("", "", "_,' ")
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
            inspection.fault(node, mismatch(node, self.noun), _remedy(text))
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

    def __init__(self, noun: str, word: str, meaning: Any, other: Scalar | None = None) -> None:
        self.noun = noun
        self._word = word
        self._meaning = meaning
        self._other = other

    def parse(self, node: Text, inspection: Inspection) -> Any:
        if node.text == self._word:
            return self._meaning
        if self._other is not None and not node.text[:1].isalpha():
            return self._other.parse(node, inspection)
        if is_number(node.text):
            remedy = f"write {{value: {node.text}}}"
        else:
            remedy = f"write {self._word}, or {self.noun}"
        what = mismatch(node, self.noun)
        inspection.fault(node, what, remedy, node.text, (self._word,))
        return INVALID

    def json_schema(self) -> JsonSchema:
        word: JsonSchema = {"const": self._word}
        return word if self._other is None else {"anyOf": [word, self._other.json_schema()]}


def is_number(text: str) -> bool:
    """Tell whether a person would call the text a number: 7, 7.5, -3, .5 or 1e3."""
    return len(text) <= _LONGEST and _NUMBER.fullmatch(text) is not None


def _remedy(text: str) -> str:
    """Return what to write for text that was meant as a number."""
    if len(text) > _LONGEST:
        return _EXAMPLE
    bare = text.strip().lower().replace("−", "-")
    if is_number(bare):
        return f"write {bare}"
    if bare.lstrip("+-.") in {"nan", "inf", "infinity"}:
        return "write a finite number"
    if _DECIMAL_COMMA.fullmatch(bare):
        return f"write {bare.replace(',', '.')}, with a decimal point"
    if is_number(bare.translate(_GROUPING)):
        return f"write {bare.translate(_GROUPING)}, without marks between the digits"
    if _OTHER_BASE.fullmatch(bare):
        return f"write {int(bare, 0)}"
    amount = _NUMBER.match(bare)
    if amount and not bare[amount.end() :].lstrip().startswith((".", ",", "_", "'")):
        return f"write {amount.group()} alone, without a unit"
    return _EXAMPLE
