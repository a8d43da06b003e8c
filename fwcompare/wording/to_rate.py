"""What is still to be rated, in words."""

from collections.abc import Sequence

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.to_rate import ToRate
from fwcompare.wording import isolation, names

_LONGEST = 60
_MOST_LINES = 12


def count(number: int) -> str:
    """Return how many ratings words still stand in for; "" for none."""
    if not number:
        return ""
    return f"{number} still to rate"


def means(dataset: Dataset, those: Sequence[ToRate]) -> str:
    """Return what is meant by it, and the first of them, a line each."""
    what = "Words stand where a rating would: until somebody gives one, anything may be true."
    lines = [line(dataset, open_) for open_ in those[:_MOST_LINES]]
    if len(those) > _MOST_LINES:
        lines.append(f"and {len(those) - _MOST_LINES} more")
    return "\n".join([what, *lines])


def line(dataset: Dataset, open_: ToRate) -> str:
    """Return which rating it is, and what is said in its place."""
    words = " ".join(open_.words.split())
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    criterion = names.criterion(dataset, open_.criterion)
    name = names.alternative(dataset, open_.alternative)
    return f"to rate: {criterion}, {name}: “{isolation.name(short)}”"
