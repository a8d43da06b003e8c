"""CPU time of one request or one look-up, taken in a process that has warmed up."""

import time
from collections.abc import Callable, Mapping, Sequence

import figure
from packages import only

Batch = Callable[[int], object]
"""Does what is timed as many times as it is told."""

WARM_UP, BATCH = 0.1, 0.015
BATCHES, TINY_BATCHES = 16, 3


def tell_best(
    stacks: Mapping[str, Sequence[str]], timed: Mapping[str, Callable[[], Batch]]
) -> None:
    """Time what was asked for, with the packages of its stack alone, and tell the figure."""
    name = figure.framework()
    only(stacks[name])
    figure.tell(best_microseconds(timed[name](), is_tiny=figure.is_tiny()), stacks[name])


def best_microseconds(batch: Batch, *, is_tiny: bool) -> float:
    """Return the CPU time of one in µs, from the best of many batches.

    The best one is the least disturbed: what else runs on the machine only ever adds to a time.
    Time of all threads of this process counts.
    """
    count = warmed_up(batch, WARM_UP / (10 if is_tiny else 1))
    times = []
    for _ in range(TINY_BATCHES if is_tiny else BATCHES):
        began = time.process_time()
        batch(count)
        times.append((time.process_time() - began) / count)
    return round(min(times) * 1e6, 2)


def warmed_up(batch: Batch, seconds: float) -> int:
    """Let caches fill, and return how many make a batch long enough for the clock."""
    began = time.process_time()
    done, count = 0, 1
    while time.process_time() - began < seconds:
        batch(count)
        done += count
        count = min(count * 2, 200)
    each = (time.process_time() - began) / done
    return max(1, round(BATCH / each))
