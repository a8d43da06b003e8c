"""The smallest change of the dimensions' shares after which another alternative is seen to lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor, fsum

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.shown_scores import SHOWN_DECIMALS, in_hundredths
from fwcompare.analysis.tipping import upper_envelope
from fwcompare.analysis.weighed import weighed
from fwcompare.analysis.weight_change import (
    Move,
    Shares,
    moves_between,
    rivals_of_leader,
)
from fwcompare.dataset.scale import VALUE_MAX

_STEP = 10.0**-SHOWN_DECIMALS
_BEYOND = 1e-9
_DOUBT = _BEYOND / 2


@dataclass(frozen=True, slots=True)
class MinimalWeightChange:
    """Shares, 0..1, with which `leader`, another one than now, leads by at least 0.01 as shown.

    `shares` names every dimension that counts or could (in a flat dataset every criterion), for
    `Preferences.with_weighed_shares`; `moves`
    those that change, the largest change first, never none. `scores`, 0..10, are what follows.
    """

    leader: str
    shares: Shares
    moves: tuple[Move, ...]
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From `start` to `end` of all share moved, it goes from one donor; scores rise by `rates`."""

    start: float
    end: float
    scores: Mapping[str, float]
    rates: Mapping[str, float]

    def at(self, moved: float) -> dict[str, float]:
        way = moved - self.start
        return {a: score + way * self.rates[a] for a, score in self.scores.items()}


@dataclass(frozen=True, slots=True)
class _Path:
    """Share goes to `receiver` from the donors in turn, each as far as it lasts."""

    receiver: str
    donors: tuple[str, ...]
    shares: Shares

    def stretches(self, evaluation: Evaluation) -> Iterator[_Stretch]:
        moved, scores, by_alternative = 0.0, dict(evaluation.scores), weighed(evaluation).values
        for donor in self.donors:
            end = moved + self.shares[donor]
            rates = {
                a: (values[self.receiver] or 0.0) - (values[donor] or 0.0)
                for a, values in by_alternative.items()
            }
            stretch = _Stretch(moved, end, scores, rates)
            yield stretch
            moved, scores = end, stretch.at(end)

    def after(self, moved: float) -> dict[str, float]:
        after = dict(self.shares)
        for donor in self.donors:
            given = min(after[donor], moved)
            after[donor] -= given
            after[self.receiver] += given
            moved -= given
        return after


def minimal_weight_change(evaluation: Evaluation) -> MinimalWeightChange | None:
    """Return the least change that makes another one lead; None without a leader, or if none does.

    It goes the way of the smallest change (`fwcompare.analysis.weight_change`), past the tie,
    by the least step with which the scores as shown, with two decimals, differ. Of all rivals the
    one that needs least is taken. None with a leader means that no rival is seen to lead by
    itself on the way to all weight on any one dimension: the leader dominates.
    """
    rivals = rivals_of_leader(evaluation)
    shortest = [_path(shares, d, min(d, key=d.__getitem__)) for _, shares, d in rivals]
    found = _least(evaluation, shortest)
    if found is None:
        others = [(shares, d, id_) for _, shares, d in rivals for id_ in d if d[id_] < 0]
        found = _least(evaluation, [_path(*other) for other in others])
    return found


def _path(shares: Shares, d: Mapping[str, float], receiver: str) -> _Path:
    donors = sorted((id_ for id_ in d if d[id_] > d[receiver]), key=lambda id_: -d[id_])
    return _Path(receiver, tuple(id_ for id_ in donors if shares[id_] > 0), shares)


def _least(evaluation: Evaluation, paths: list[_Path]) -> MinimalWeightChange | None:
    least, best = float("inf"), None
    for path in paths:
        found = _first_lead(evaluation, path, least)
        if found is not None and found[0] < least:
            least, best = found[0], (path, found[1])
    if best is None:
        return None
    path, leader = best
    after = path.after(least)
    scores = {
        a: fsum([share * (values[id_] or 0.0) for id_, share in after.items()])
        for a, values in weighed(evaluation).values.items()
    }
    return MinimalWeightChange(leader, after, moves_between(path.shares, after), scores)


def _first_lead(evaluation: Evaluation, path: _Path, least: float) -> tuple[float, str] | None:
    """Return how much has to be moved along a path, if less than `least`, and who leads then."""
    leader = evaluation.ranking[0]
    for stretch in path.stretches(evaluation):
        if stretch.start >= least:
            return None
        for start, end in _windows(stretch, leader):
            for moved in _steps(stretch, start, min(end, least)):
                other = _seen_to_lead(stretch.at(moved))
                if other is not None and other != leader:
                    return moved, other
    return None


def _windows(stretch: _Stretch, leader: str) -> Iterator[tuple[float, float]]:
    """Yield where another one is ahead of all by itself: up to where it must be seen, the rest.

    Elsewhere nobody else can be seen to lead, however many scores change as they are shown.
    """
    if not _is_reached(stretch, leader):
        return
    lines = {a: (score, stretch.rates[a]) for a, score in stretch.scores.items()}
    for part in upper_envelope(lines, stretch.scores, (VALUE_MAX, VALUE_MAX)):
        start, end = stretch.start + part.start, min(stretch.start + part.end, stretch.end)
        if part.leader not in {None, leader} and start <= stretch.end:
            height, rate = lines[part.leader]
            seen = (
                stretch.start + (2 * _STEP - (height - h)) / (rate - r)
                for a, (h, r) in lines.items()
                if a != part.leader and rate > r
            )
            then = min(end, max([start, *seen]))
            yield from ((start, then), (then, end))


def _is_reached(stretch: _Stretch, leader: str) -> bool:
    """Return whether any other one becomes level with the leader, or already is."""
    score, rate, way = stretch.scores[leader], stretch.rates[leader], stretch.end - stretch.start
    return any(
        min(score - s, score - s + (rate - stretch.rates[a]) * way) <= _DOUBT
        for a, s in stretch.scores.items()
        if a != leader
    )


def _steps(stretch: _Stretch, start: float, end: float) -> list[float]:
    """Return the places at which a score as shown changes, a hair beyond each, and the end."""
    found = [end]
    for a, score in stretch.at(start).items():
        rate = stretch.rates[a]
        if rate:
            first, last = sorted((score, score + rate * (end - start)))
            beyond = _BEYOND if rate > 0 else -_BEYOND
            found += [
                start + ((n + 0.5) * _STEP + beyond - score) / rate
                for n in range(ceil(first / _STEP - 0.5), floor(last / _STEP - 0.5) + 1)
            ]
    return sorted(moved for moved in found if start <= moved <= end)


def _seen_to_lead(scores: Mapping[str, float]) -> str | None:
    """Return whose score as shown is above all others, whatever a hair more or less would do."""
    first = max(scores, key=lambda a: scores[a])
    second = max([score for a, score in scores.items() if a != first])
    is_seen = in_hundredths(scores[first] - _DOUBT) > in_hundredths(second + _DOUBT)
    return first if is_seen else None
