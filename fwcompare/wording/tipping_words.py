"""Words about tipping points: where one weight alone changes who leads."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level
from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.dataset.dataset import Dataset
from fwcompare.wording import isolation, names, numbers

NO_SINGLE_WEIGHT = "no single weight would"
_DECIMALS = {"dimensions": 0, "criteria": 1}
_MOST_DECIMALS = 2


def sentence(dataset: Dataset, tip: TippingPoint) -> str:
    """Return where the lead changes and who leads beyond; the weight is named in full."""
    weights = dataset.dimensions if tip.level == "dimensions" else dataset.criteria
    share = tip.share or 0.0
    way = "rises" if share > tip.share_now else "falls"
    now, then = _shown(tip.level, tip.share_now, share)
    by = f"{way} from {now} to {then} of the whole" if now != then else f"{way} at all from {now}"
    name = f"\u201c{isolation.name(weights[tip.id].name)}\u201d"
    return f"the share of {name} {by}: beyond that {leads(dataset, tip.leader_beyond)}."


def leads(dataset: Dataset, leader: str | None) -> str:
    """Return that somebody leads, or that nobody does alone."""
    return "nobody leads alone" if leader is None else f"{names.alternative(dataset, leader)} leads"


def alone(dataset: Dataset, tip: TippingPoint) -> str:
    """Return which weight it is that changes alone."""
    return f"{names.weight(dataset, tip.level, tip.id)} alone"


def share_change(start: float, end: float, level: Level = "dimensions") -> str:
    """Return a share before and after, with more decimals only where they would look equal."""
    return " → ".join(_shown(level, start, end))


def share_to_change(evaluation: Evaluation, tip: TippingPoint) -> str:
    """Return what the share would have to become; in a tie any change of it will do."""
    if evaluation.leader is None:
        return "any change decides"
    return share_change(tip.share_now, tip.share or 0.0, tip.level)


def tie(share: float) -> str:
    """Return at which share of a dimension there is a tie."""
    return f"tie at {numbers.dimension_share(share)}"


def from_points(name: str, tip: float, whole: int | None, *, is_above: bool) -> str:
    """Return who leads beyond a tipping point, and from how many points on.

    `whole` is the first whole number of points there, None where there is none; `is_above` tells
    whether it lies above the tipping point.
    """
    name = isolation.name(name)
    if whole is None:
        return f"{name} near {numbers.fixed(tip, 1)}"
    return f"{name} {'from' if is_above else 'up to'} {whole}"


def beyond_the_end(name: str, whole: int) -> str:
    """Return who would lead beyond the most points that can be given, and from how many on."""
    return f"{from_points(name, whole, whole, is_above=True)} ›"


def _shown(level: Level, start: float, end: float) -> tuple[str, str]:
    for decimals in range(_DECIMALS[level], _MOST_DECIMALS):
        shown = _both(start, end, decimals)
        if shown[0] != shown[1]:
            return shown
    return _both(start, end, _MOST_DECIMALS)


def _both(start: float, end: float, decimals: int) -> tuple[str, str]:
    return numbers.percent(100 * start, decimals), numbers.percent(100 * end, decimals)
