"""Words about who takes part: how one joins the comparison, and is left out of it."""

from collections.abc import Collection, Sequence

from fwcompare.dataset.dataset import Dataset
from fwcompare.values import dataclass
from fwcompare.wording import names
from fwcompare.wording.lists import listed

HEADING = "Who takes part"
LEAVE_OUT = "Leave out of the comparison"
TWO_STAY = "Two have to stay: there is nothing to compare one with."
_FEW = 3


@dataclass(frozen=True)
class Pressed:
    """What stands on what is pressed, what a screen reader says of it, and what it does."""

    label: str
    spoken: str
    does: str


def join(dataset: Dataset, waiting: Sequence[str]) -> Pressed:
    """Return the words by which who waits joins, as "+ Ferry", or of several "+ 2 more"."""
    told = [names.alternative(dataset, a) for a in waiting]
    does = f"Compare {_either(told)}, too; nobody else's score moves."
    if len(told) == 1:
        return Pressed(f"+ {told[0]}", take_in(dataset, waiting[0]), does)
    return Pressed(f"+ {len(told)} more", f"Compare one of {len(told)} more", does)


def leave(dataset: Dataset, joined: Sequence[str]) -> Pressed:
    """Return the words by which who joined leaves, as "× Ferry", or of several "× 2 added"."""
    told = [names.alternative(dataset, a) for a in joined]
    does = f"Leave {_either(told)} out again; nobody else's score moves."
    if len(told) == 1:
        return Pressed(f"× {told[0]}", leave_out(dataset, joined[0]), does)
    return Pressed(f"× {len(told)} added", f"Leave out one of {len(told)} added", does)


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
