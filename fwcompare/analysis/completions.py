"""Every set of answers to the open questions at once: scores are ratios of sums; needs NumPy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.sampling import CancelledError, Stop
from fwcompare.dataset.points import Points
from fwcompare.decision.proposal import ByHand, everybodys_part, moved_by_hand

Array = NDArray[np.float64]

_SAME_SCORE = 1e-9
_ROWS = 2048


class Turn(NamedTuple):
    """How often one answer decides who leads, 0..1, and how far it moves the lead on average."""

    part: float
    swing: float


@dataclass(frozen=True)
class Outcomes:
    """Scores, 0..10, by alternative (last axis) for sets of answers, one axis a question."""

    alternatives: tuple[str, ...]
    scores: Array

    @cached_property
    def leaders(self) -> "NDArray[np.int64]":
        """The place of who leads in each set; -1 where the best are level."""
        if not self.alternatives:
            return np.full(self.scores.shape[:-1], -1)
        first = self.scores.argmax(axis=-1)
        return np.where(self.margins > _SAME_SCORE, first, -1)

    @cached_property
    def margins(self) -> Array:
        """The lead of the first over the second in each set; endless for one alone."""
        if len(self.alternatives) < 2:
            return np.full(self.scores.shape[:-1], np.inf)
        ordered = np.sort(self.scores, axis=-1)
        margins: Array = ordered[..., -1] - ordered[..., -2]
        return margins

    @property
    def leads(self) -> dict[str, float]:
        """The part of the sets that each leads."""
        return {a: float((self.leaders == k).mean()) for k, a in enumerate(self.alternatives)}

    def is_led_by(self, leader: str | None) -> bool:
        """Whether somebody leads in every set."""
        if leader is None:
            return False
        return bool((self.leaders == self.alternatives.index(leader)).all())

    def least_lead_of(self, leader: str | None) -> float | None:
        """Return the smallest lead of somebody, below 0 where another one leads."""
        if leader is None or len(self.alternatives) < 2:
            return None
        return float(self._lead_of(self.alternatives.index(leader)).min())

    def along(self, axis: int) -> Turn:
        """Return how often the answers along an axis lead to more than one leader."""
        leaders = self.leaders
        changes = leaders.max(axis=axis) != leaders.min(axis=axis)
        if len(self.alternatives) < 2:
            return Turn(0.0, 0.0)
        lead = self._lead_of(0)
        return Turn(float(changes.mean()), float(np.ptp(lead, axis=axis).mean()))

    def _lead_of(self, place: int) -> Array:
        lead: Array = self.scores[..., place] - np.delete(self.scores, place, -1).max(axis=-1)
        return lead


class Completions:
    """The sets of answers to open questions, those given already and points by hand kept.

    With D a dimension's points, I those of its criteria together and N_A the sum of its criteria's
    points times A's values, all three are sums over the answers, and A scores
    (sum of D * N_A / I) / (sum of D), both over the dimensions whose I is above 0.
    """

    def __init__(self, evaluation: Evaluation, questions: Sequence[str]) -> None:
        dataset, preferences = evaluation.original, evaluation.preferences
        self._alternatives = evaluation.contenders
        self._evaluation = evaluation
        self._dimensions = list(dataset.dimensions)
        self._values = np.array(
            [[evaluation.values[a][c] for c in dataset.criteria] for a in self._alternatives]
        ).reshape(len(self._alternatives), len(dataset.criteria))
        self._inside = np.array(
            [[c.dimension == d for d in dataset.dimensions] for c in dataset.criteria.values()],
            float,
        )
        own = moved_by_hand(preferences, dataset)
        parts = [everybodys_part(dataset)]
        parts += [dataset.questions[q].answers[a].points for q, a in preferences.answers.items()]
        self._given = self._by_hand(own) + sum(self._sums(part, own) for part in parts)
        self._answers = [
            np.array([self._sums(a.points, own) for a in dataset.questions[id_].answers.values()])
            for id_ in questions
        ]

    @property
    def width(self) -> int:
        """How many sums each set of answers has."""
        return int(self._given.size)

    def all(self, stop: Stop) -> Outcomes:
        """Return the outcome of each and every set, an axis for each question in their order."""
        sizes = [len(answers) for answers in self._answers]
        split = len(sizes)
        while split and prod(sizes[split - 1 :]) <= _ROWS:
            split -= 1
        last = _combined(self._answers[split:], self.width)
        first = _combined(self._answers[:split], self.width)
        scores = np.empty((len(first), len(last), len(self._alternatives)))
        for k, row in enumerate(first):
            _check(stop)
            scores[k] = self._scores(self._given + row + last)
        return Outcomes(self._alternatives, scores.reshape(*sizes, len(self._alternatives)))

    def drawn(self, draws: int, seed: int, stop: Stop, every: int | None = None) -> Outcomes:
        """Return the outcomes of sets drawn evenly; of one question every answer, along axis 1."""
        generator = np.random.default_rng(seed)
        sums = np.tile(self._given, (draws, 1))
        for k, answers in enumerate(self._answers):
            chosen = generator.integers(len(answers), size=draws)
            if k != every:
                sums += answers[chosen]
        if every is None:
            return Outcomes(self._alternatives, self._scores(sums))
        rows = []
        for answer in self._answers[every]:
            _check(stop)
            rows.append(self._scores(sums + answer))
        return Outcomes(self._alternatives, np.stack(rows, axis=1))

    def _sums(self, points: Points, own: ByHand) -> Array:
        """Return D, I and N_A of one piece, without what is by hand or not counted."""
        dimensions = {i: p for i, p in points.dimensions.items() if i not in own.dimensions}
        uncounted = self._evaluation.uncounted
        criteria = {
            i: p for i, p in points.criteria.items() if i not in own.criteria and i not in uncounted
        }
        return self._as_sums(dimensions, criteria)

    def _by_hand(self, own: ByHand) -> Array:
        evaluation = self._evaluation
        dimension_points = evaluation.preferences.dimension_points
        return self._as_sums(
            {id_: dimension_points[id_] for id_ in own.dimensions},
            {id_: evaluation.criterion_points[id_] for id_ in own.criteria},
        )

    def _as_sums(self, dimensions: Mapping[str, float], criteria: Mapping[str, float]) -> Array:
        outer = np.array([dimensions.get(id_, 0.0) for id_ in self._dimensions])
        inner = np.array([criteria.get(id_, 0.0) for id_ in self._evaluation.original.criteria])
        weighed = (inner * self._values) @ self._inside
        return np.concatenate([outer, inner @ self._inside, weighed.ravel()])

    def _scores(self, sums: Array) -> Array:
        """Return the scores, one row for each row of sums; 0 without points."""
        width = len(self._dimensions)
        outer, inner = sums[:, :width], sums[:, width : 2 * width]
        # Sums of points are 0 or far above: what is below is what rounding left of 0.
        counts = inner > _SAME_SCORE
        outer = np.where(counts, outer, 0.0)
        factors = np.divide(outer, inner, out=np.zeros_like(outer), where=counts)
        total = outer.sum(axis=1)
        scores = np.empty((len(sums), len(self._alternatives)))
        for k in range(len(self._alternatives)):
            start = (2 + k) * width
            scores[:, k] = (factors * sums[:, start : start + width]).sum(axis=1)
        means: Array = np.divide(
            scores, total[:, None], out=np.zeros_like(scores), where=total[:, None] > _SAME_SCORE
        )
        return means


def _combined(answers: Sequence[Array], width: int) -> Array:
    """Return the sums of every combination, the first question's answer changing slowest."""
    combined = np.zeros((1, width))
    for rows in answers:
        combined = (combined[:, None, :] + rows[None, :, :]).reshape(-1, width)
    return combined


def _check(stop: Stop) -> None:
    if stop():
        raise CancelledError
