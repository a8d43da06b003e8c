"""Words about who takes part: how one joins the comparison, and is left out of it."""

from collections.abc import Collection

from fwcompare.dataset.dataset import Dataset
from fwcompare.wording import names
from fwcompare.wording.lists import listed

HEADING = "Who takes part"
LEAVE_OUT = "Leave out of the comparison"
TWO_STAY = "Two have to stay: there is nothing to compare one with."
_FEW = 3


def join(dataset: Dataset, alternative: str) -> str:
    """Return what is pressed to have an alternative join, as "+ Ferry"."""
    return f"+ {names.alternative(dataset, alternative)}"


def join_several(count: int) -> str:
    """Return what is pressed to see who else may join, as "+ 2 more"."""
    return f"+ {count} more"


def join_in_full(dataset: Dataset, waiting: Collection[str]) -> str:
    """Return what pressing it does, and that nobody's score moves."""
    told = [names.alternative(dataset, a) for a in waiting]
    return f"Compare {_either(told)}, too; nobody else's score moves."


def joined(dataset: Dataset, alternative: str) -> str:
    """Return what the step is called by which an alternative joined."""
    return f"{names.alternative(dataset, alternative)} joins the comparison"


def left_out(dataset: Dataset, alternative: str) -> str:
    """Return what the step is called by which an alternative was left out."""
    return f"{names.alternative(dataset, alternative)} is left out"


def leave_out(dataset: Dataset, alternative: str) -> str:
    """Return the command that leaves an alternative out."""
    return f"Leave out {names.alternative(dataset, alternative)}"


def take_in(dataset: Dataset, alternative: str) -> str:
    """Return the command that has an alternative join."""
    return f"Compare {names.alternative(dataset, alternative)}, too"


def not_compared(dataset: Dataset, waiting: Collection[str]) -> str:
    """Return who is known and rated, too, but not compared now; "" where that is nobody."""
    if not waiting:
        return ""
    told = listed([names.alternative(dataset, a) for a in waiting])
    return f"Known and rated, too, but not compared now: {told}."


def _either(told: list[str]) -> str:
    if len(told) > _FEW:
        return f"any of {len(told)} others"
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} or {told[-1]}"
