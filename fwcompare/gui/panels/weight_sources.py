"""Where points may be taken from, and where those in use are from: a table of functions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from fwcompare.decision.snapshot import Snapshot
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line

OWN, UNCHOSEN, BY_HAND = "The comparison's own", "Nothing chosen yet", "Your own"


@dataclass(frozen=True, slots=True)
class WeightSource:
    """An entry of the list: its name, and in full what it is; `take` is one undo step.

    `key` is a situation's id, a snapshot's name, or None for the dataset's own points.
    """

    kind: Literal["own", "situation", "snapshot"]
    key: str | None
    name: str
    detail: str
    take: Callable[[Document], None]


def _own(_document: Document) -> Iterator[WeightSource]:
    detail = "The points that the comparison itself gives"
    yield WeightSource("own", None, OWN, detail, partial(take_situation, None))


def _situations(document: Document) -> Iterator[WeightSource]:
    for id_, situation in document.dataset.situations.items():
        name, when = on_one_line(situation.name), on_one_line(situation.when)
        yield WeightSource("situation", id_, name, when, partial(take_situation, id_))


def _snapshots(document: Document) -> Iterator[WeightSource]:
    for snapshot in document.record.snapshots:
        name, detail = on_one_line(snapshot.name), f"Your snapshot of {snapshot.date}"
        take = partial(_take_snapshot, snapshot)
        yield WeightSource("snapshot", snapshot.name, name, detail, take)


SOURCES: tuple[Callable[[Document], Iterator[WeightSource]], ...] = (_own, _situations, _snapshots)


def sources_of(document: Document) -> list[WeightSource]:
    """Return all there are, in the order of the list."""
    return [source for found in SOURCES for source in found(document)]


def name_in_use(document: Document) -> str:
    """Return where the points in use are from, and whether they were changed since."""
    situation = document.preferences.situation
    snapshot = None if document.is_as_proposed else _snapshot_here(document)
    if snapshot is not None:
        return on_one_line(snapshot.name)
    if situation is not None:
        name = on_one_line(document.dataset.situations[situation].name)
        return name if document.is_as_proposed else f"{name} (changed)"
    if not document.is_as_proposed:
        return BY_HAND
    return UNCHOSEN if document.dataset.situations else OWN


def take_situation(situation: str | None, document: Document) -> None:
    """Take the points of a situation, or the dataset's own for None."""
    dataset = document.dataset
    name = OWN if situation is None else on_one_line(dataset.situations[situation].name)
    document.edit(f"Situation {name}", document.proposal(situation))


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
