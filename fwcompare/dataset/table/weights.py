"""Weights as tables have them, in any measure, and the points from 0 to 100 they become."""

from collections.abc import Mapping, Sequence

from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.dataset.table.amounts import amount, comma_evidence

_WORDS = {
    "critical": 40.0, "very high": 40.0, "must": 40.0, "must have": 40.0,
    "high": 30.0, "should": 30.0, "should have": 30.0, "important": 30.0,
    "medium": 20.0, "mid": 20.0, "could": 20.0, "could have": 20.0, "normal": 20.0,
    "m": 40.0, "s": 30.0, "c": 20.0, "w": 0.0, "should-have": 30.0, "must-have": 40.0,
    "low": 10.0, "nice to have": 10.0, "very low": 5.0, "won't": 0.0, "none": 0.0,
}  # fmt: skip
_UNITS = ("", "%", "x", "×", "pt", "pts", "points", "of 5", "of 10", "of 100")


def are_weights(texts: Sequence[str]) -> bool:
    """Tell whether a column holds weights: mostly numbers without a unit, per cent, or words."""
    said = [text for text in texts if text.strip()]
    found = weights(said)
    return bool(said) and 2 * sum(weight is not None for weight in found) > len(said)


def are_priorities(texts: Sequence[str]) -> bool:
    """Tell whether all cells are words of priority, as must, should and could, and not all one."""
    said = {text.strip().casefold() for text in texts if text.strip()}
    return len(said) > 1 and said <= _WORDS.keys()


def weights(texts: Sequence[str]) -> list[float | None]:
    """Return the weight of each cell in the measure of the table, None where it has none."""
    commas, points = comma_evidence(list(texts))
    return [_weight(text, has_decimal_comma=commas > points) for text in texts]


def _weight(text: str, *, has_decimal_comma: bool) -> float | None:
    bare = text.strip().casefold()
    if bare in _WORDS:
        return _WORDS[bare]
    found = amount(bare.lstrip("x×"), has_decimal_comma=has_decimal_comma)
    if found is None or found.unit not in _UNITS or found.low < 0:
        return None
    return found.value


def points(found: Mapping[int, float]) -> tuple[dict[int, float], float]:
    """Return weights as points, 0..100, and by what they were multiplied.

    Fractions become per cent, and what passes 100 is scaled down together.
    """
    most = max(found.values(), default=0.0)
    scale = 1.0
    if 0 < most <= 1 and any(weight % 1 for weight in found.values()):
        scale = MAX_POINTS
    elif most > MAX_POINTS:
        scale = MAX_POINTS / most
    return {index: round(scale * weight, 4) for index, weight in found.items()}, scale
