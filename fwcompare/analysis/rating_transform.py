"""One uncertain rating's characteristic function, E[exp(i s V)] of its value V; needs NumPy."""

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Any

from fwcompare.analysis.rating_draws import RatingDraw
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale

if TYPE_CHECKING:
    from numpy import complex128, float64
    from numpy.typing import NDArray

    Array = NDArray[float64]
    Complexes = NDArray[complex128]

_SMALL = 0.5
_TERMS = 14
_NARROW = 1e-7
"""Ranges of a smaller part of their figure are taken as straight on a logarithmic scale, too."""


@dataclass(frozen=True, slots=True)
class _Straight:
    """A part of a density that is straight over `start`..`start + width`, in values.

    `first` and `last` are the densities at its ends times its width.
    """

    start: float
    width: float
    first: float
    last: float

    @property
    def variation(self) -> float:
        return 2 * max(self.first, self.last) / self.width

    def at(self, s: "Array") -> "Complexes":
        import numpy as np

        even, rising = _moments(s * self.width)
        found: Complexes = np.exp(1j * s * self.start) * (
            self.first * even + (self.last - self.first) * rising
        )
        return found


@dataclass(frozen=True, slots=True)
class _Curved:
    """A part of a triangle on a logarithmic scale: from value `start` on over a signed `width`.

    The figure is u * exp(growth * v) for v in 0..1, the density steepness * |figure - foot|.
    """

    start: float
    width: float
    growth: float
    of_square: float
    of_figure: float
    variation: float

    def at(self, s: "Array") -> "Complexes":
        import numpy as np

        turn: Any = 1j * s * self.width
        found: Complexes = np.exp(1j * s * self.start) * (
            self.of_square * _even(2 * self.growth + turn)
            - self.of_figure * _even(self.growth + turn)
        )
        return found


@dataclass(frozen=True, slots=True)
class RatingTransform:
    """`hits` are values reached exactly with their chances, `parts` the density of the rest."""

    hits: tuple[tuple[float, float], ...]
    parts: tuple[_Straight | _Curved, ...]

    @property
    def chance_of_hit(self) -> float:
        return min(1.0, sum(chance for _, chance in self.hits))

    @property
    def variation(self) -> float:
        """Of the density over all values: the rest's transform is at most this over |s|."""
        return sum(part.variation for part in self.parts)

    def at(self, s: "Array") -> "Complexes":
        """Return E[exp(i s V)] for each s, right to about 1e-9."""
        import numpy as np

        found: Complexes = np.zeros(len(s), complex)
        for value, chance in self.hits:
            found += chance * np.exp(1j * s * value)
        for part in self.parts:
            found += part.at(s)
        return found


def rating_transform(draw: RatingDraw) -> RatingTransform:
    """Return the characteristic function of a draw of any kind, in closed form."""
    if draw.peak is None:
        return RatingTransform((), (_Straight(0.0, VALUE_MAX, 1.0, 1.0),))
    at_worst, at_best = draw.chance_at_ends()
    hits = tuple((value, p) for value, p in ((0.0, at_worst), (VALUE_MAX, at_best)) if p > 0)
    scale, parts = draw.scale, []
    lower, upper = -1e300, 1e300
    if isinstance(scale, MeasuredScale):
        lower, upper = sorted((scale.worst, scale.best))
    for foot in (draw.low, draw.high):
        near, far = sorted((foot, draw.peak))
        start, end = max(near, lower), min(far, upper)
        if start < end:
            steepness = 2 / ((draw.high - draw.low) * (far - near))
            parts.append(_part(draw, foot, steepness, start, end))
    return RatingTransform(hits, tuple(parts))


def _part(
    draw: RatingDraw, foot: float, steepness: float, start: float, end: float
) -> _Straight | _Curved:
    scale = draw.scale
    first, last = scale.value_of(start), scale.value_of(end)
    at_start, at_end = (steepness * abs(x - foot) * (end - start) for x in (start, end))
    is_log = isinstance(scale, MeasuredScale) and scale.shape == "log"
    growth = log(end / start) if is_log else 0.0
    if growth < _NARROW:
        ends = (first, last, at_start, at_end) if first <= last else (last, first, at_end, at_start)
        return _Straight(ends[0], max(ends[1] - ends[0], 1e-300), ends[2], ends[3])
    sign = 1 if foot < end else -1
    scaled = sign * steepness * growth
    likeliest = end if sign > 0 else min(end, max(start, foot / 2))
    density = steepness * abs(likeliest - foot) * likeliest * growth / abs(last - first)
    return _Curved(
        first,
        last - first,
        growth,
        scaled * start * start,
        scaled * start * foot,
        2 * density,
    )


def _moments(z: "Array") -> "tuple[Complexes, Complexes]":
    """Return the integrals of exp(i z v) and of v exp(i z v) over v in 0..1."""
    import numpy as np

    safe = np.where(np.abs(z) < _SMALL, 1.0, z)
    turned = np.exp(1j * safe)
    even = (turned - 1) / (1j * safe)
    rising = (turned - even) / (1j * safe)
    small = np.abs(z) < _SMALL
    if small.any():
        even[small], rising[small] = _series(z[small])
    return even, rising


def _series(z: "Array") -> "tuple[Complexes, Complexes]":
    """Sum (i z)^n / (n + 1)! and (i z)^n / (n! (n + 2))."""
    import numpy as np

    power: Complexes = np.ones(len(z), complex)
    even, rising = power.copy(), power / 2
    for n in range(1, _TERMS):
        power = np.multiply(power, 1j * z / n)
        even += power / (n + 1)
        rising += power / (n + 2)
    return even, rising


def _even(x: "Complexes") -> "Complexes":
    """Return (exp(x) - 1) / x."""
    import numpy as np

    return np.where(x == 0, 1.0 + 0j, np.expm1(x) / np.where(x == 0, 1.0 + 0j, x))
