"""Sentences about what was measured on this machine."""

from math import ceil, floor

from fwcompare.wording import isolation, numbers
from fwcompare.wording.numbers import EN_DASH, NARROW_SPACE

HEADING = "Measure on this machine"
START, START_ALL, STOP = "Measure", "Measure all", "Stop"
USE_RATIO, USE_AS_MEASURED, LEAVE = "Use ratio", "Use as measured", "Leave"
KEPT, STARTING = "Measured here", "starting"
WAITING, RUNNING, DONE, FAILED = "waiting", "running", "done", "failed"
NOTHING_TO_MEASURE = "Nothing in this comparison is measured by a probe of this version."
LEGEND = "filled: the comparison, with its range · ✚ here; the bar shrinks with each round"

_BOXED = "shut off from the network and from your own files"
_NOT_BOXED = "and talk to 127.0.0.1 alone"
NO_NOISE = "The same code was not measured twice, so how much of this is noise is not known."
NOT_BOXED = "bubblewrap is not here, so that programs ran in processes of their own without a box."


def noise(below: float) -> str:
    """Return which differences say nothing here; `below` is a part of 1, rounded up."""
    return f"On this machine, now, differences below {whole_percent(below)} are noise."


def twice(low: float, high: float) -> str:
    """Return what the same code came to when it was measured twice, as ratios around 1."""
    ends = floor(100 * low + 1e-9) / 100, ceil(100 * high - 1e-9) / 100
    return f"the same code twice: {numbers.fixed(ends[0], 2)} to {numbers.fixed(ends[1], 2)}"


def whole_percent(part: float) -> str:
    """Return a part of 1 in whole per cent, rounded up, 1 at least."""
    return f"{max(1, ceil(100 * part - 1e-9))}{NARROW_SPACE}%"


def machine(processor: str, cores: int, python: str) -> str:
    counted = "1 core" if cores == 1 else f"{cores} cores"
    return f"{processor}, {counted}, Python {python}"


def busy(load: float) -> str:
    """Return that others used the machine when it began; `load` is processes that want to run."""
    return (
        f"This machine was busy when it began (load {numbers.fixed(load, 1)}): figures are less"
        " sure than on a quiet one."
    )


def drift(title: str, part: float) -> str:
    """Return that a figure moved while it was measured, by this part of 1."""
    way = "slower" if part > 0 else "faster"
    return f"{title}: the machine became {way} meanwhile, by {whole_percent(abs(part))}."


def few_rounds(title: str, rounds: int) -> str:
    counted = "round" if rounds == 1 else "rounds"
    return f"{title}: time was up after {rounds} {counted}."


def times(one: str, other: str, value: float, *ends: float) -> str:
    """Return how many times another's figure one comes to, and the two ends of that, if known."""
    one, other = isolation.name(one), isolation.name(other)
    told = f"{one} comes to {ratio(value)} times {other}'s figure"
    return f"{told} ({ratio_range(*ends)})" if ends else told


def ratio(value: float) -> str:
    """Return a ratio with three digits that count."""
    return numbers.figure(value)


def ratio_range(low: float, high: float) -> str:
    """Return the ends of a ratio, or one figure where they agree."""
    return f"{ratio(low)}{EN_DASH}{ratio(high)}" if ratio(low) != ratio(high) else ratio(low)


def inside(count: int, of: int) -> str:
    """Return how many of the dataset's ranges hold what was measured."""
    return f"{count} of {of} figures lie in the ranges of the comparison."


def fetched(packages: int, megabytes: int, folder: str, seconds: int, main: str) -> str:
    """Return what is fetched, from where, where to and how long it takes."""
    size = f"{packages} packages, about {megabytes}{NARROW_SPACE}MB and {seconds} seconds"
    return (
        f"Fetches {main} and what they need ({size}) by hash from the package index into {folder}."
    )


def there(folder: str) -> str:
    """Return that nothing has to be fetched any more."""
    return f"What is measured is in {folder} already."


def runs(is_boxed: bool) -> str:
    """Return how programs run, and what they cannot do."""
    how = f"one at a time, {_BOXED}" if is_boxed else f"one at a time, {_NOT_BOXED}"
    return f"Programs run there {how}. Nothing is sent; nothing outside that folder is changed."


def rounds(number: int, least: int) -> str:
    """Return how many rounds there are, and of how many at least while there are fewer."""
    return f"{number} of {least}" if 0 < number < least else str(number or "")


def rounds_and_state(rounds_: str, state: str) -> str:
    """Return both in one line, for where there are no columns."""
    return ", ".join(filter(None, (f"rounds: {rounds_}" if rounds_ else "", state)))


def progress(done: int, of: int, now: str, is_full: bool) -> str:
    """Return how far it has come, and what runs."""
    which = "All" if is_full else "Quick set"
    return f"{which}: {done} of {of} done" + (f", now {now}" if now else "")


def clock(seconds: float, most: float) -> str:
    """Return the time it has taken so far, and about how long it takes in all."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}, about {max(1, round(most / 60))} min in all"


def by_ratio(figures: str, as_measured: str) -> str:
    """Return what each way to use it would write, both as names with figures."""
    return (
        f"Ratio: {figures}, as the comparison's machine would show it. As measured: {as_measured}."
    )


def here_and_there(one: str, other: str, here: str, shipped: str) -> str:
    """Return how one compares to another here, `here` with its interval, and in the comparison."""
    names_ = isolation.name(one), isolation.name(other)
    told = f"Here {names_[0]} comes to {here} times {names_[1]}'s figure"
    return f"{told}; in the comparison {shipped}." if shipped else f"{told}."


def reason(date: str, figure: str, ends: str, rounds_: int, machine_: str, is_ratio: bool) -> str:
    """Return why a rating is as it is: it was measured, when, how often and on what."""
    counted = "1 round" if rounds_ == 1 else f"{rounds_} rounds"
    how = "; taken by its ratio, at the speed of the comparison's machine" if is_ratio else ""
    return f"Measured here on {date}: {figure} ({ends}), {counted}, on {machine_}{how}."


def used(name: str, is_ratio: bool) -> str:
    """Return what using a measurement is called in the menu."""
    return f"{isolation.name(name)} {'by ratio' if is_ratio else 'as measured'} here"


def fetching(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}…"


def ended(state: str, date: str) -> str:
    """Return how the last run ended, and the day of what is kept, "" for none."""
    kept = f"Measured here on {date}." if date else ""
    match state:
        case "stopped":
            return f"Stopped. {kept}".rstrip()
        case "failed":
            return "It could not be measured."
        case _:
            return kept
