"""What pages change about must-haves; each change is one step of undo."""

from fwcompare.dataset.dataset import Criterion
from fwcompare.decision.own_must import Must, OwnMust, id_of, own_bound
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.wording import must_words, own_must_words


def turn_must(document: Document, must: Must) -> None:
    """Demand it, or no longer if it is demanded."""
    id_ = id_of(must)
    if any(id_of(each) == id_ for each in document.preferences.musts):
        remove_must(document, id_)
    else:
        _demand(document, must)


def set_bound(
    document: Document, criterion: Criterion, bound: float, gesture: int | None = None
) -> None:
    """Demand a bound on a criterion, or move the one that is demanded."""
    preferences = document.preferences
    own = own_bound(preferences.musts, criterion)
    must = OwnMust(own_must_words.threshold(criterion, bound), own.because if own else "")
    if own is None:
        _demand(document, must, gesture)
    elif own != must:
        moved = preferences.with_must_moved(id_of(own), must)
        document.edit(own_must_words.moved(criterion), moved, gesture)


def remove_must(document: Document, id_: str) -> None:
    """Demand it no longer."""
    must = next(must for must in document.preferences.musts if id_of(must) == id_)
    name = _name_of_step(document, must)
    document.edit(f"No longer a must: {name}", document.preferences.without_must(id_))


def _demand(document: Document, must: Must, gesture: int | None = None) -> None:
    name = _name_of_step(document, must)
    document.edit(f"Must have: {name}", document.preferences.with_must(must), gesture)


def _name_of_step(document: Document, must: Must) -> str:
    whole = document.dataset.musts[must] if isinstance(must, str) else must
    return on_one_line(must_words.name_of_step(document.dataset, whole))
