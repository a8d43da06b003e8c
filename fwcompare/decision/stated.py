"""What was said of some weights, with the points that it came to; frozen."""

from collections.abc import Mapping
from dataclasses import field

from fwcompare.decision.statements import NOTHING_STATED, Statements
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Stated:
    """An order and answers about weights that are asked of together, and their points, 0..100."""

    statements: Statements = NOTHING_STATED
    points: Mapping[str, float] = field(default_factory=dict)
