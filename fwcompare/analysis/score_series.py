"""How likely a score is below a height, from its Fourier series, with a bound; needs NumPy."""

from dataclasses import dataclass
from math import exp, log, pi
from typing import TYPE_CHECKING

from fwcompare.analysis.score_transform import ScoreTransform
from fwcompare.analysis.uncertain_score import SAME_SCORE

if TYPE_CHECKING:
    from numpy import complex128, float64
    from numpy.typing import NDArray

    Array = NDArray[float64]
    Complexes = NDArray[complex128]

DECIMALS = 9
_SMALL_ERROR, GOOD_ERROR, _ROUNDING = 1e-7, 5e-5, 1e-7
_FIRST_WAVES, _MOST_WAVES = 64, 4096
_MOST_HITS = 4096
_ORDER = 6
_PAD = 0.02


@dataclass(frozen=True, slots=True)
class ScoreSeries:
    """The distribution of a score that always lies between `start` and `start + period`.

    `hits` are heights reached exactly, with their chances; `mass` is the chance of the rest. The
    chance that the rest is at or below x lies between the series at x - `blur` less `error` and
    the series at x + `blur` plus `error`.
    """

    start: float
    period: float
    hits: tuple[tuple[float, float], ...]
    mass: float
    waves: "Complexes"
    blur: float
    error: float

    @property
    def is_blurred(self) -> bool:
        """Whether more waves would make it sharper."""
        return self.blur > SAME_SCORE

    def rest_below(self, height: float) -> float:
        """Return the series of the rest at one height."""
        import numpy as np

        way = height - self.start
        steps = np.arange(1, len(self.waves) + 1) * (2 * pi / self.period)
        swing = (self.waves * (np.exp(-1j * steps * way) - 1)).real.sum()
        return float(self.mass * way / self.period + swing)

    def rest_on(self, cells: int, shift: float) -> "Array":
        """Return the series of the rest at `start` + `shift` + i * period / cells, i < cells.

        `cells` must be more than twice the number of waves.
        """
        import numpy as np

        steps = np.arange(1, len(self.waves) + 1) * (2 * pi / self.period)
        spectrum = np.zeros(cells // 2 + 1, complex)
        spectrum[1 : len(steps) + 1] = (self.waves * np.exp(-1j * steps * shift)).conj()
        swing: Array = np.fft.irfft(spectrum * (cells / 2), cells)
        ways = shift + np.arange(cells) * (self.period / cells)
        swing += self.mass * ways / self.period - self.waves.real.sum()
        return swing


def padded(low: float, high: float) -> tuple[float, float]:
    """Return a start and a period that hold low..high with some room."""
    room = _PAD * (high - low) + 10 * SAME_SCORE
    return low - room, high - low + 2 * room


def score_series(
    transform: ScoreTransform, start: float, period: float, effort: int = 1
) -> ScoreSeries:
    """Return the series of a score within its period.

    A score has a bounded range, so that the Fourier coefficients of its density are its
    characteristic function at 2 pi k / period, without any aliasing (Gil-Pelaez 1951). What is
    left out is bounded by that function's own bound. For the proof the score is blurred by a sum
    of six even draws, together within +-`blur`, which makes the function fall as t^-6: by less
    than scores that count as equal where the function is small enough by itself, else by as much
    as it takes. More `effort` takes more waves.
    """
    import numpy as np

    hits = _hits(transform)
    hit = sum(chance for _, chance in hits)
    if 1 - hit <= _SMALL_ERROR:
        nothing = np.zeros(0, complex)
        return ScoreSeries(start, period, hits, 0.0, nothing, SAME_SCORE, max(0.0, 1 - hit))
    step, count, found = 2 * pi / period, 0, []
    most = _MOST_WAVES * effort
    while True:
        size = min(max(_FIRST_WAVES, count // 2), most - count)
        t = np.arange(count + 1.0, count + size + 1.0) * step
        values = transform.at(t)
        for height, chance in hits:
            values -= chance * np.exp(1j * t * height)
        found.append(values * (2j / period) * np.exp(-1j * t * start) / t)
        count += size
        bound = max(0.0, exp(transform.log_bound(step * count)) - hit) + 1e-16
        error = bound * (2 / pi) * (log(max(1.0, _ORDER / (SAME_SCORE * step * count))) + 1 / 6)
        if error <= _SMALL_ERROR or count >= most:
            break
    waves, blur = np.concatenate(found), SAME_SCORE
    if error > GOOD_ERROR:
        blur = _ORDER / (step * count) * (bound / (3 * pi * GOOD_ERROR)) ** (1 / _ORDER)
        t = np.arange(1.0, count + 1.0) * step
        waves *= np.sinc(t * blur / (_ORDER * pi)) ** _ORDER
        error = GOOD_ERROR
    return ScoreSeries(start, period, hits, 1 - hit, waves, blur, error + _ROUNDING)


def _hits(transform: ScoreTransform) -> tuple[tuple[float, float], ...]:
    """Return the heights reached exactly: with every figure that is drawn beyond an anchor."""
    if len(transform.left) or not all(part.hits for _, part in transform.others):
        return ()
    found = {transform.peaks: 1.0}
    for share, part in transform.others:
        sums: dict[float, float] = {}
        for height, chance in found.items():
            for value, p in part.hits:
                there = round(height + share * value, DECIMALS)
                sums[there] = sums.get(there, 0.0) + chance * p
        likeliest = sorted(sums, key=lambda height: -sums[height])[:_MOST_HITS]
        found = {height: sums[height] for height in likeliest}
    return tuple(sorted(found.items()))
