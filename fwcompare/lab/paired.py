"""Medians of paired measurements, how sure they are, and what of them is noise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from random import Random
from statistics import fmean, median

RESAMPLES = 2_000
LEVEL = 0.95
_LEAST_FOR_DRIFT = 9


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and where it lies in 95 of 100 resamples; low <= value <= high."""

    value: float
    low: float
    high: float

    def is_within(self, part: float) -> bool:
        """Tell whether both ends are at most this part off the figure, as 0.07 for 7 %."""
        most = 1 + part
        return self.low > 0 and self.high <= self.value * most and self.value <= self.low * most


@dataclass(frozen=True, slots=True)
class Noise:
    """What the same code measured twice differs by: `low` to `high` as ratios around 1.

    `below` is the difference, as a part of 1, that says nothing; `pairs` the number of times that
    something was measured twice.
    """

    below: float
    low: float
    high: float
    pairs: int


def median_interval(values: Sequence[float], seed: int) -> Interval:
    """Return the median and the percentile bootstrap of it (Efron 1979); ValueError for nothing."""
    return _percentiles(median(values), _medians(values, len(values), seed))


def paired_ratio(ones: Sequence[float], others: Sequence[float], seed: int) -> Interval:
    """Return the ratio of ones to others, all > 0, of the same rounds.

    It is the median of the rounds' log ratios, with the bootstrap of the rounds: what slows a whole
    round down touches both, and so cancels. ValueError where their numbers differ or are 0.
    """
    logs = [log(one / other) for one, other in zip(ones, others, strict=True)]
    found = median_interval(logs, seed)
    return Interval(exp(found.value), exp(found.low), exp(found.high))


def noise_of(pairs: Sequence[tuple[float, float]], rounds: int, seed: int) -> Noise | None:
    """Return what the median over so many rounds of the same code against itself amounts to.

    `pairs` holds figures > 0 of one program, taken twice in a round; None for fewer than three.
    """
    if len(pairs) < 3:
        return None
    logs = [log(again / first) for first, again in pairs]
    found = _percentiles(0.0, _medians(logs, rounds, seed))
    return Noise(
        max(exp(found.high), exp(-found.low)) - 1, exp(found.low), exp(found.high), len(pairs)
    )


def common_factor(here: Mapping[str, float], there: Mapping[str, float]) -> float:
    """Return by what the figures here exceed those there in common: the geometric mean of ratios.

    Divided by it, the figures here are as the other machine would show them. Figures > 0 of the
    same names; 1 for none.
    """
    logs = [log(here[name] / there[name]) for name in here.keys() & there.keys()]
    return exp(fmean(logs)) if logs else 1.0


def drift_of(rounds: Sequence[Mapping[str, float]]) -> float | None:
    """Return by what part the figures of the last third exceed those of the first, in common.

    Each round has figures > 0 of the same names; None for fewer than nine rounds.
    """
    if len(rounds) < _LEAST_FOR_DRIFT:
        return None
    levels = [fmean(log(figure) for figure in figures.values()) for figures in rounds]
    third = len(levels) // 3
    return exp(median(levels[-third:]) - median(levels[:third])) - 1


def _medians(values: Sequence[float], size: int, seed: int) -> list[float]:
    """Return medians of so many values drawn with replacement, sorted; the same for a seed."""
    draw = Random(seed).choices  # noqa: S311  no secret
    return sorted(median(draw(values, k=size)) for _ in range(RESAMPLES))


def _percentiles(value: float, resampled: Sequence[float]) -> Interval:
    cut = round(len(resampled) * (1 - LEVEL) / 2)
    low, high = resampled[cut], resampled[-1 - cut]
    return Interval(value, min(low, value), max(high, value))
