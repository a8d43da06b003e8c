"""What is still to be rated, in words."""

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.to_rate import ToRate
from fwcompare.wording import isolation, names

_LONGEST = 60


def line(dataset: Dataset, open_: ToRate) -> str:
    """Return which rating it is, and what is said in its place."""
    words = " ".join(open_.words.split())
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    criterion = names.criterion(dataset, open_.criterion)
    name = names.alternative(dataset, open_.alternative)
    return f"to rate: {criterion}, {name}: “{isolation.name(short)}”"
