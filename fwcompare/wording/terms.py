"""What the terms beside the figures mean, a sentence each, for who has never met them."""

from fwcompare.analysis.uncertain_weights import CRITERION_SPREAD, DIMENSION_SPREAD
from fwcompare.dataset.dataset import Dataset
from fwcompare.wording import names, numbers


def favour(dataset: Dataset, first: str) -> tuple[str, str]:
    """Return whom bars to the right speak for, in full and in short; "" for nobody."""
    if not first:
        return "", ""
    name = names.alternative(dataset, first)
    return f"in {name}'s favour →", f"for {name} →"


def favour_tip(dataset: Dataset, first: str) -> str:
    """Return what the bars under "Why" are."""
    if not first:
        return ""
    name, one = names.alternative(dataset, first), names.one_weighed(dataset)
    return (
        f"Each bar is what one {one} adds to the lead of {name}: to the right it helps {name},"
        " to the left it helps the one in second place, and together the bars make up the lead."
    )


def until_tip(dataset: Dataset, leader: str) -> str:
    """Return what the smallest change is; `leader` is who would lead after it."""
    if not leader:
        return ""
    return (
        f"Of all the ways to shift weight from some {names.all_weighed(dataset)} to others, this is"
        f" the one that shifts least and still makes {names.alternative(dataset, leader)} lead."
    )


def over_all_priorities(dataset: Dataset, name: str) -> str:
    kept = "" if dataset.is_flat else ", with the weights inside each dimension as they are"
    return (
        f"Imagine that the {names.all_weighed(dataset)} could be weighted in any way at all, each"
        f" way as likely as any other: in this part of the cases {name} comes first{kept}."
    )


def weighing_freely(name: str) -> str:
    return (
        "The same, but with every criterion weighted on its own, so that the weights inside the"
        f" dimensions may be anything, too: in this part of the cases {name} comes first."
    )


def keeping_order(dataset: Dataset, name: str) -> str:
    return (
        f"The same, but only with weights that leave your {names.all_weighed(dataset)} in the order"
        f" of importance in which they are now: in this part of the cases {name} comes first."
    )


def ratings_vary(name: str) -> str:
    return (
        f"How likely {name} comes first if each rating may turn out to be anything in the range"
        " that its evidence leaves open, instead of exactly the stated value."
    )


def weights_vary_too(dataset: Dataset, name: str) -> str:
    outer, inner = (numbers.percent(100 * part) for part in (DIMENSION_SPREAD, CRITERION_SPREAD))
    each = f"{outer} for a dimension and {inner} for a criterion inside it"
    if dataset.is_flat:
        each = f"{inner} for each"
    return (
        f"The same, but with your weights a little off as well, by up to {each}: how likely"
        f" {name} comes first then."
    )


def tolerance(name: str) -> str:
    return (
        "Each of your weights may be too high or too low by up to this part of itself, all of"
        f" them at once and in the worst way, and {name} still leads."
    )


OTHER_READINGS = (
    "Some facts can fairly be rated in more than one way; each other reading changes the ratings"
    " that it concerns, and here you see whether another one would lead then."
)

WORTH_FINDING_OUT = (
    "Ratings whose true value is uncertain enough to change who leads, so that looking closer"
    " pays; the number is by how much knowing it would raise the score of what you choose, on"
    " average."
)
