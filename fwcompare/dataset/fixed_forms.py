"""Texts of a fixed form: colours, web addresses, dates."""

import re
from typing import Any

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.kinds import INVALID, JsonSchema, Scalar, mismatch
from fwcompare.dataset.tree import Text

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_DATE = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ADDRESS = re.compile(
    r"https?://(\[[0-9A-Fa-f:.]+\]|[^\s/?#@:\\\[\]<>\"']+)(:[0-9]{1,5})?([/?#][^\s\\<>\"]*)?",
    re.IGNORECASE,
)


class Pattern(Scalar):
    """Text of a fixed form, such as a colour."""

    def __init__(self, noun: str, pattern: re.Pattern[str], remedy: str) -> None:
        self.noun = noun
        self._pattern = pattern
        self._remedy = remedy

    def parse(self, node: Text, inspection: Inspection) -> Any:
        if self._pattern.fullmatch(node.text):
            return node.text
        inspection.fault(node, mismatch(node, self.noun), self._remedy)
        return INVALID

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^({self._pattern.pattern})$"}


COLOUR = Pattern("a colour", _COLOUR, 'write it as "#RRGGBB" in quotes, as in "#2A74CF"')

PROBE = Pattern("a probe's id", re.compile("[a-z][a-z0-9_-]*"), "write the id of one, as perf_json")


def is_address(text: str) -> bool:
    """Tell whether a text is an http or https address that a file may hold."""
    return _ADDRESS.fullmatch(text) is not None


class Address(Pattern):
    """An http or https address with a host and without user name."""

    def __init__(self) -> None:
        remedy = "write an http:// or https:// address with a host, without user name or blanks"
        super().__init__("a web address", _ADDRESS, remedy)

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://[^\\s/?#@]"}


class Date(Scalar):
    """A day of the calendar as YYYY-MM-DD; where `partial`, also YYYY-MM or YYYY."""

    noun = "a date"

    def __init__(self, *, partial: bool = False) -> None:
        self._partial = partial

    def parse(self, node: Text, inspection: Inspection) -> Any:
        if self._is_date(node.text):
            return node.text
        forms = "YYYY-MM-DD, YYYY-MM or YYYY" if self._partial else "YYYY-MM-DD, as 2026-11-22"
        inspection.fault(node, mismatch(node, self.noun), f"write it as {forms}")
        return INVALID

    def _is_date(self, text: str) -> bool:
        match = _DATE.fullmatch(text)
        if match is None or (match[3] is None and not self._partial):
            return False
        year, month, day = (int(part) if part else 1 for part in match.groups())
        if not (year >= 1 and 1 <= month <= 12 and 1 <= day <= _MONTH_DAYS[month - 1]):
            return False
        is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return is_leap or (month, day) != (2, 29)

    def json_schema(self) -> JsonSchema:
        if not self._partial:
            return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
        return {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
