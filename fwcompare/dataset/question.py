"""Questions about somebody's project, and the points their answers give."""

from collections.abc import Mapping

from fwcompare.dataset.points import NO_POINTS, Points
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Answer:
    """`points` are added to everybody's; `offers` are ids of must-haves that it suggests."""

    id: str
    say: str
    points: Points = NO_POINTS
    offers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """`why` says in a sentence what the answer decides."""

    id: str
    ask: str
    answers: Mapping[str, Answer]
    why: str = ""
