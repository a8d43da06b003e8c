"""Sentences about what was measured on this machine."""

from math import ceil, floor

from fwcompare.wording import isolation, numbers
from fwcompare.wording.numbers import EN_DASH, NARROW_SPACE

NO_NOISE = "The same code was not measured twice, so how much of this is noise is not known."
NOT_BOXED = "bubblewrap is not here, so that programs ran in processes of their own without a box."


def noise(below: float) -> str:
    """Return which differences say nothing here; `below` is a part of 1, rounded up."""
    return f"On this machine, now, differences below {whole_percent(below)} are noise."


def twice(low: float, high: float) -> str:
    """Return what the same code came to when it was measured twice, as ratios around 1."""
    ends = floor(100 * low + 1e-9) / 100, ceil(100 * high - 1e-9) / 100
    return f"the same code twice: {ends[0]:.2f} to {ends[1]:.2f}"


def whole_percent(part: float) -> str:
    """Return a part of 1 in whole per cent, rounded up, 1 at least."""
    return f"{max(1, ceil(100 * part - 1e-9))}{NARROW_SPACE}%"


def machine(processor: str, cores: int, python: str) -> str:
    counted = "1 core" if cores == 1 else f"{cores} cores"
    return f"{processor}, {counted}, Python {python}"


def busy(load: float) -> str:
    """Return that others used the machine when it began; `load` is processes that want to run."""
    return (
        f"This machine was busy when it began (load {load:.1f}): figures are less sure than on a"
        " quiet one."
    )


def drift(title: str, part: float) -> str:
    """Return that a figure moved while it was measured, by this part of 1."""
    way = "slower" if part > 0 else "faster"
    return f"{title}: the machine became {way} meanwhile, by {whole_percent(abs(part))}."


def few_rounds(title: str, rounds: int) -> str:
    counted = "round" if rounds == 1 else "rounds"
    return f"{title}: time was up after {rounds} {counted}."


def times(one: str, other: str, value: float, low: float, high: float) -> str:
    """Return how many times as much one takes as another, > 0, with the interval of it."""
    one, other = isolation.name(one), isolation.name(other)
    return f"{one} comes to {ratio(value)} times {other}'s figure ({ratio_range(low, high)})"


def ratio(value: float) -> str:
    """Return a ratio with three digits that count."""
    return numbers.figure(value)


def ratio_range(low: float, high: float) -> str:
    return f"{ratio(low)}{EN_DASH}{ratio(high)}" if ratio(low) != ratio(high) else ratio(low)


def inside(count: int, of: int) -> str:
    """Return how many of the dataset's ranges hold what was measured."""
    return f"{count} of {of} figures lie in the ranges of the comparison."


def fetched(packages: int, megabytes: int, folder: str, seconds: int, main: str) -> list[str]:
    """Return what is fetched, from where, where to and what is done with it, in sentences."""
    fetches = (
        f"Fetches {main} and what they need ({packages} packages, about {megabytes} MB) from the"
        f" package index into {folder}, by hash; that takes about {seconds} seconds."
    )
    runs = (
        "Runs them there without the network. Nothing is sent, and nothing outside that folder is"
        " changed."
    )
    return [fetches, runs]
