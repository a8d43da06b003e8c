"""What all seeded sampling shares: how much is drawn at a time, how to stop, how sure it is."""

from collections.abc import Callable, Iterator
from math import sqrt

DEFAULT_SEED = 20_261_122
DEFAULT_DRAWS = 100_000
_CHUNK = 10_000

Stop = Callable[[], bool]
"""Asked before each part of the work; true ends it with a CancelledError."""


class CancelledError(Exception):
    """Somebody no longer waits for the result."""


def never() -> bool:
    return False


def chunks(draws: int, stop: Stop) -> Iterator[int]:
    """Yield how many to draw next until `draws` are done; CancelledError once `stop()` is true."""
    while draws > 0:
        if stop():
            raise CancelledError
        size = min(draws, _CHUNK)
        yield size
        draws -= size


def standard_error(hits: float, draws: int) -> float:
    """Return the standard error of hits / draws, sqrt(p * (1 - p) / draws).

    p is taken as (hits + 1/2) / (draws + 1), so that none or all of the draws do not read as
    certainty.
    """
    p = (hits + 0.5) / (draws + 1)
    return sqrt(p * (1 - p) / draws)
