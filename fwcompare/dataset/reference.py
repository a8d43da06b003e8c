"""Ids: what they look like, and references to what the file declares elsewhere."""

import re
from typing import Any

from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.kinds import INVALID, JsonSchema, Scalar
from fwcompare.dataset.tree import Text

ID_PATTERN = "[a-z][a-z0-9_-]*"
_ID = re.compile(ID_PATTERN)
_MOST_LISTED = 10


class Reference(Scalar):
    """The id of something the file declares elsewhere, or one of a few words instead."""

    def __init__(self, kind: str, *words: str) -> None:
        self.kind = kind
        self.noun = f"the id of {with_article(kind)}"
        self._words = words

    def parse(self, node: Text, inspection: Inspection) -> Any:
        declared = inspection.declared(self.kind)
        if declared is None or node.text in declared or node.text in self._words:
            return node.text
        remedy, known = f"use {self.noun} in this file", declared
        if not declared:
            remedy = "leave it out, this file declares none"
        if 0 < len(declared) <= _MOST_LISTED:
            known = dict.fromkeys((*declared, *self._words))
            remedy = f"use one of {', '.join(quoted(id_)[1:-1] for id_ in known)}"
        what = f"there is no {self.kind} {quoted(node.text)}"
        inspection.fault(node, what, remedy, node.text, known)
        return INVALID

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^{ID_PATTERN}$"}


def with_article(noun: str) -> str:
    """Return the noun after a or an."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def id_fault(key: Text) -> tuple[str, str] | None:
    """Return what is wrong with an id and what would be right, or None for a sound one."""
    if _ID.fullmatch(key.text):
        return None
    proposal = re.sub("[^a-z0-9_-]+", "-", key.text[:60].lower()).strip("-_").lstrip("0123456789-_")
    remedy = "begin with a letter a-z and use only a-z, 0-9, - and _"
    return f"{quoted(key.text)} is not an id", f"write {proposal}" if proposal else remedy
