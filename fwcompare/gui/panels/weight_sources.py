"""Where points may be taken from, and where those in use are from: a table of functions."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

from fwcompare.decision.snapshot import Snapshot
from fwcompare.decision.statement_fitting import weighed_ids
from fwcompare.gui.document import OWN_WEIGHTS, Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.values import dataclass

UNCHOSEN, BY_HAND, PROJECT = "nothing yet", "Your own", "Your project"
DESCRIBE = "Describe your project"
ORDER = "Put in order"
_ORDER_MEANS = "Your own order, then as few questions as it takes"


@dataclass(frozen=True)
class WeightSource:
    """An entry of the list: its name, and in full what it is; `take` is one undo step.

    `key` is a situation's id, a snapshot's name, or None for the dataset's own points and for the
    questions. To describe the project, or to put in order, is to go to a page: there `take` changes
    nothing.
    """

    kind: Literal["project", "order", "own", "situation", "snapshot"]
    key: str | None
    name: str
    detail: str
    take: Callable[[Document], None]


def _project(document: Document) -> Iterator[WeightSource]:
    if document.dataset.questions:
        detail = f"{len(document.dataset.questions)} questions about what you are building"
        yield WeightSource("project", None, DESCRIBE, detail, _stay)


def _order(document: Document) -> Iterator[WeightSource]:
    if len(weighed_ids(document.dataset)) > 1:
        yield WeightSource("order", None, ORDER, _ORDER_MEANS, _stay)


def _own(_document: Document) -> Iterator[WeightSource]:
    detail = "The points that the comparison itself gives"
    take = partial(Document.take_situation, situation=None)
    yield WeightSource("own", None, OWN_WEIGHTS, detail, take)


def _situations(document: Document) -> Iterator[WeightSource]:
    for id_, situation in document.dataset.situations.items():
        name, when = on_one_line(situation.name), on_one_line(situation.when)
        take = partial(Document.take_situation, situation=id_)
        yield WeightSource("situation", id_, name, when, take)


def _snapshots(document: Document) -> Iterator[WeightSource]:
    for snapshot in document.record.snapshots:
        name, detail = on_one_line(snapshot.name), f"Your snapshot of {snapshot.date}"
        take = partial(_take_snapshot, snapshot)
        yield WeightSource("snapshot", snapshot.name, name, detail, take)


SOURCES: tuple[Callable[[Document], Iterator[WeightSource]], ...] = (
    _project,
    _order,
    _own,
    _situations,
    _snapshots,
)


def sources_of(document: Document) -> list[WeightSource]:
    """Return all there are, in the order of the list."""
    return [source for found in SOURCES for source in found(document)]


def name_in_use(document: Document) -> str:
    """Return where the points in use are from, and whether they were changed since."""
    if document.is_silent:
        return UNCHOSEN
    snapshot = None if document.is_as_proposed else _snapshot_here(document)
    if snapshot is not None:
        return on_one_line(snapshot.name)
    name = _origin_of(document)
    if name:
        return name if document.is_as_proposed else f"{name} (changed)"
    if not document.is_as_proposed:
        return BY_HAND
    return OWN_WEIGHTS


def shorter_names(name: str) -> tuple[str, ...]:
    """Return the same without whose answers or order it is, for a narrow box; none if no one's."""
    own = (f"{PROJECT}, ", "Your ")
    found = next((name.removeprefix(begin) for begin in own if name.startswith(begin)), "")
    return (f"{found[:1].upper()}{found[1:]}",) if found else ()


def _origin_of(document: Document) -> str:
    """Return which situation, or how many answers, the points came from; "" for neither."""
    preferences = document.preferences
    if preferences.is_stated:
        return _order_in_use(document)
    if preferences.situation is not None:
        return on_one_line(document.dataset.situations[preferences.situation].name)
    count = len(preferences.answers)
    if not count:
        return ""
    return f"{PROJECT}, {count} {'answer' if count == 1 else 'answers'}"


def _order_in_use(document: Document) -> str:
    from fwcompare.wording import elicitation_words

    return elicitation_words.origin_of(document.dataset, document.preferences)


def _stay(_document: Document) -> None:
    """Change nothing."""


def _take_snapshot(snapshot: Snapshot, document: Document) -> None:
    from fwcompare.decision.fitting import fitted_preferences

    there = fitted_preferences(snapshot.preferences, document.dataset)
    text = f"Weights of {on_one_line(snapshot.name)}"
    document.edit(text, document.preferences.with_points_of(there))


def _snapshot_here(document: Document) -> Snapshot | None:
    """Return the first snapshot that has the very points in use."""
    preferences = document.preferences
    snapshots = document.record.snapshots
    return next((s for s in snapshots if s.preferences.has_points_of(preferences)), None)
