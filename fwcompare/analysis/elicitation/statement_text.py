"""Statements as they are typed: `security >= 0.5*performance`, `security > size = routing`."""

import re
from collections.abc import Collection
from math import inf
from typing import Literal

from fwcompare.analysis.elicitation.half_space import ABOUT
from fwcompare.decision.judgement import MOST_TIMES, Judgement
from fwcompare.decision.statements import Comparison, Sense

Fault = Literal["grammar", "number", "unknown id", "twice", "against itself", "times"]

_NUMBER = r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
_SIDE = rf"(?:(?P<{{0}}_n>{_NUMBER})\s*\*\s*)?(?P<{{0}}>[^\s*<>=]+)"
_STATEMENT = re.compile(
    rf"\s*{_SIDE.format('left')}\s*(?P<sign>>=|<=|=)\s*{_SIDE.format('right')}\s*"
)


class StatementError(ValueError):
    """What was typed is no statement: why, and the part of it that is meant."""

    def __init__(self, fault: Fault, text: str) -> None:
        super().__init__(f"{fault}: {text}")
        self.fault = fault
        self.text = text


def read_comparison(text: str, ids: Collection[str]) -> Comparison:
    """Return what `[N*]ID (>=|<=|=) [N*]ID` says, spaces free, N above 0; else StatementError.

    `=` is exact: w_left * N = w_right * N; ids are those given, nothing else.
    """
    found = _STATEMENT.fullmatch(text)
    if found is None:
        raise StatementError("grammar", text.strip())
    sides = [(_known(found[side], ids), _factor(found[f"{side}_n"])) for side in ("left", "right")]
    if found["sign"] == "<=":
        sides.reverse()
    (more, of_more), (than, of_than) = sides
    if more == than:
        raise StatementError("against itself", more)
    part = of_than / of_more
    if not 0 < part < inf:
        raise StatementError("number", text.strip())
    sense: Sense = "equal" if found["sign"] == "=" else "at least"
    return Comparison(more, than, part, sense)


def read_judgement(text: str, ids: Collection[str]) -> Judgement:
    """Return what `ID = [N*]ID` says as a pairwise judgement, N within 1/9..9; StatementError."""
    said = read_comparison(text, ids)
    if said.sense != "equal":
        raise StatementError("grammar", text.strip())
    if not 1 / MOST_TIMES - 1e-9 <= said.part <= MOST_TIMES:
        raise StatementError("times", text.strip())
    return Judgement(said.more, said.than, said.part)


def judgement_text(judgement: Judgement) -> str:
    """Return a judgement as it is typed."""
    return f"{judgement.more} = {judgement.times!r}*{judgement.than}"


def read_order(text: str, ids: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Return the ranks that ids with `>` and `=` between them name; else StatementError."""
    ranks = tuple(
        tuple(_known(part.strip(), ids) for part in rank.split("=")) for rank in text.split(">")
    )
    placed = [id_ for rank in ranks for id_ in rank]
    for at, id_ in enumerate(placed):
        if id_ in placed[:at]:
            raise StatementError("twice", id_)
    return ranks


def order_text(order: tuple[tuple[str, ...], ...]) -> str:
    """Return an order as it is typed."""
    return " > ".join(" = ".join(rank) for rank in order)


def statement_texts(comparison: Comparison) -> tuple[str, ...]:
    """Return a comparison as it is typed: two statements where both are about equal."""
    if comparison.sense != "about equal":
        return (comparison_text(comparison),)
    more, than, part, ranges = comparison.more, comparison.than, comparison.part, comparison.ranges
    one = Comparison(more, than, ABOUT * part, ranges=ranges)
    other = Comparison(than, more, ABOUT / part, ranges=ranges)
    return comparison_text(one), comparison_text(other)


def comparison_text(comparison: Comparison) -> str:
    """Return a comparison as one statement; that two are about equal has no such form."""
    part = "" if comparison.part == 1 else f"{comparison.part!r}*"
    sign = ">=" if comparison.sense == "at least" else "="
    return f"{comparison.more} {sign} {part}{comparison.than}"


def _known(id_: str, ids: Collection[str]) -> str:
    if not id_ or any(sign in id_ for sign in "*<>= "):
        raise StatementError("grammar", id_)
    if id_ not in ids:
        raise StatementError("unknown id", id_)
    return id_


def _factor(text: str | None) -> float:
    if text is None:
        return 1.0
    factor = float(text)
    if not 0 < factor < inf:
        raise StatementError("number", text)
    return factor
