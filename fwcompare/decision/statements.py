"""What somebody said about weights: an order, what counts nothing, and answers; frozen."""

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from itertools import chain
from typing import Literal, TypeAlias

from fwcompare.decision.judgement import Judgement
from fwcompare.values import dataclass

Sense = Literal["at least", "equal", "about equal"]


@dataclass(frozen=True)
class Comparison:
    """All of `more`, from its worst to its best, is worth `part` of the same of `than`.

    With the sense "at least" it is worth that or more: w_more >= part * w_than. `part` is above 0
    and finite (ValueError otherwise). `ranges` keeps, by id, over which ranges it was asked: a
    trade-off is true for these alone.
    """

    more: str
    than: str
    part: float = 1.0
    sense: Sense = "at least"
    ranges: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.more == self.than:
            raise ValueError(f"{self.more} is compared with itself")
        if not 0 < self.part < float("inf"):  # false for NaN, too
            raise ValueError(f"a part is above 0, not {self.part}")

    @property
    def pair(self) -> tuple[str, str]:
        return self.more, self.than

    @property
    def turned(self) -> "Comparison | None":
        """The opposite, w_than >= w_more / part; None where there is none."""
        if self.sense != "at least":
            return None
        return Comparison(self.than, self.more, 1 / self.part, ranges=self.ranges)


@dataclass(frozen=True)
class CannotSay:
    """Somebody cannot say which of two is worth more: they are not asked about these again."""

    pair: tuple[str, str]


Answer: TypeAlias = Comparison | CannotSay


@dataclass(frozen=True)
class Statements:
    """All that was said: `order` has the most important first, those of one rank together.

    Ids of one rank have equal weights; those in neither `order` nor `zero` may have any. An id
    stands in them once (ValueError otherwise). `judgements` are another way to weigh the same:
    no pair has two of them, and once they tie all weights together, these follow from them.
    """

    order: tuple[tuple[str, ...], ...] = ()
    zero: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    def __post_init__(self) -> None:
        placed = [*chain.from_iterable(self.order), *self.zero]
        twice = [id_ for at, id_ in enumerate(placed) if id_ in placed[:at]]
        if twice:
            raise ValueError(f"{twice[0]} has two places")

    @property
    def is_empty(self) -> bool:
        return not (self.order or self.zero or self.answers or self.judgements)

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        return tuple(answer for answer in self.answers if isinstance(answer, Comparison))

    @property
    def ids(self) -> frozenset[str]:
        """All ids that anything was said about."""
        pairs = (each.pair for each in (*self.answers, *self.judgements))
        return frozenset(chain(*self.order, self.zero, *pairs))

    def about(self, ids: Collection[str]) -> "Statements":
        """Return what of it is about these ids alone."""
        ranks = (tuple(id_ for id_ in rank if id_ in ids) for rank in self.order)
        return Statements(
            tuple(rank for rank in ranks if rank),
            tuple(id_ for id_ in self.zero if id_ in ids),
            tuple(answer for answer in self.answers if all(id_ in ids for id_ in answer.pair)),
            tuple(each for each in self.judgements if all(id_ in ids for id_ in each.pair)),
        )

    def with_judgement(self, judgement: Judgement) -> "Statements":
        """Return these with a judgement, in place of one of the same pair."""
        places = [{*each.pair} for each in self.judgements]
        if {*judgement.pair} not in places:
            return replace(self, judgements=(*self.judgements, judgement))
        judgements = [*self.judgements]
        judgements[places.index({*judgement.pair})] = judgement
        return replace(self, judgements=tuple(judgements))

    def without_judgement(self, one: str, other: str) -> "Statements":
        """Return these without what was judged of a pair."""
        kept = (each for each in self.judgements if {*each.pair} != {one, other})
        return replace(self, judgements=tuple(kept))

    def with_answer(self, answer: Answer) -> "Statements":
        """Return these with one answer more, after those given before."""
        return replace(self, answers=(*self.answers, answer))

    def with_answer_at(self, index: int, answer: Answer) -> "Statements":
        """Return these with another answer in place of one; IndexError if there is none."""
        answers = [*self.answers]
        answers[index] = answer
        return replace(self, answers=tuple(answers))

    def without_answer(self, index: int) -> "Statements":
        """Return these with one answer taken back; IndexError if there is none."""
        answers = [*self.answers]
        del answers[index]
        return replace(self, answers=tuple(answers))


NOTHING_STATED = Statements()
