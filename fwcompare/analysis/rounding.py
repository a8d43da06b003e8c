"""Percentages as people read them: whole parts that sum to exactly 100."""

from collections.abc import Mapping
from math import floor


def percentages(shares: Mapping[str, float], decimals: int = 0) -> dict[str, float]:
    """Return shares, fractions that sum to 1, as rounded percentages that sum to exactly 100.

    Largest remainder: all are rounded down and the missing units go to the largest remainders,
    earlier ones first. Shares that are all 0 stay all 0.
    """
    unit = 10**decimals
    exact = {id_: share * 100 * unit for id_, share in shares.items()}
    parts = {id_: floor(value) for id_, value in exact.items()}
    if any(shares.values()):
        missing = 100 * unit - sum(parts.values())
        by_remainder = sorted(exact, key=lambda id_: parts[id_] - exact[id_])
        for id_ in by_remainder[:missing]:
            parts[id_] += 1
    return {id_: part / unit for id_, part in parts.items()}
