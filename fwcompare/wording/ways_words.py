"""Several ways of weighing in one sentence: who leads in them, and where they differ most."""

from collections import Counter

from fwcompare.analysis.elicitation.ways_of_weighing import Way, WayKind, WaysOfWeighing
from fwcompare.dataset.dataset import Dataset
from fwcompare.wording import isolation, names, numbers, sentences

HEADING = "Other ways you have weighed"

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NAMES: dict[WayKind, str] = {
    "situation": "Situation",
    "answers": "Your answers about the project",
    "order": "Your order",
    "comparisons": "Your pairwise comparisons",
    "own points": "Your own points",
}


def way(found: Way) -> str:
    """Return what a way of weighing is called."""
    return isolation.name(found.name) if found.name else _NAMES[found.kind]


def sentence(dataset: Dataset, found: WaysOfWeighing) -> str:
    """Return who leads in how many ways, and the dimension on which these differ most."""
    return f"{_leaders(dataset, found)}; {_difference(dataset, found)}."


def _leaders(dataset: Dataset, found: WaysOfWeighing) -> str:
    counted = Counter(found.leaders).most_common()
    if len(counted) == 1:
        ((leader, count),) = counted
        every = "Both" if count == 2 else f"All {_count(count)}"
        given = f"give {names.alternative(dataset, leader)}" if leader else "end in a tie"
        return f"{every} ways {given}"
    told = [f"{names.leader(dataset, leader)} in {_count(count)}" for leader, count in counted]
    first, *rest = told
    return sentences.listed([f"{first[0].upper()}{first[1:]}", *rest])


def _difference(dataset: Dataset, found: WaysOfWeighing) -> str:
    widest = found.widest
    low, high = (numbers.dimension_share(end) for end in (min(widest.shares), max(widest.shares)))
    if low == high:
        return "they hardly differ"
    name = names.dimension(dataset, widest.dimension)
    least = low.removesuffix(f"{numbers.NARROW_SPACE}%")
    where = f"they differ most on {name} ({least}{numbers.EN_DASH}{high})"
    if widest.tie is None:
        return f"{where}, which alone changes no leader"
    return f"{where}, whose tie is at {numbers.dimension_share(widest.tie)}"


def _count(count: int) -> str:
    return _COUNTS[count] if count < len(_COUNTS) else str(count)
