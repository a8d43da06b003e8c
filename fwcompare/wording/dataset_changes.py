"""Sentences about a saved decision whose dataset has changed since."""

from collections.abc import Iterable, Iterator, Mapping

from fwcompare.analysis.dataset_change import DatasetChange
from fwcompare.analysis.elicitation.statement_text import order_text
from fwcompare.analysis.shown_scores import shown_difference
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.aside import Aside
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.decision.own_must import id_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import weighed_level
from fwcompare.wording import isolation, numbers, trade_off_words


def sentences(change: DatasetChange, dataset: Dataset) -> list[str]:
    """Return what became of the verdict, what is new and what no longer exists, a sentence each."""
    lines = [f"The comparison has changed since this was saved. {_verdict(change, dataset)}"]
    dimensions = [isolation.name(dataset.dimensions[id_].label) for id_ in change.added_dimensions]
    criteria = [isolation.name(dataset.criteria[id_].label) for id_ in change.added_criteria]
    if new := "; ".join([*_kind("dimensions", dimensions), *_kind("criteria", criteria)]):
        lines.append(f"New, with the points the comparison gives: {new}.")
    if gone := "; ".join(_gone(change.gone)):
        lines.append(f"No longer there, and kept aside: {gone}.")
    return lines + _answers_aside(change.gone, dataset)


def _verdict(change: DatasetChange, dataset: Dataset) -> str:
    now = _outcome(change.now, dataset)
    if change.then is None:
        return f"Now: {now}."
    if not change.is_verdict_changed:
        return f"The verdict is the same: {now}."
    return f"Then: {_outcome(change.then, dataset)}. Now: {now}."


def _outcome(verdict: VerdictSummary, dataset: Dataset) -> str:
    if verdict.word == "none":
        return "there is nothing to rank by"
    if verdict.leader is None:
        return "it is a tie"
    alternative = dataset.alternatives.get(verdict.leader)
    name = isolation.name(alternative.name) if alternative else verdict.leader
    scores, by = verdict.scores, verdict.margin
    if by is None:
        return f"{name} alone meets all must-haves"
    others = [score for id_, score in scores.items() if id_ != verdict.leader]
    if others and verdict.leader in scores:
        first, lead = scores[verdict.leader], by
        # Whoever is out may be ahead of the second, or of the first: the margin tells who it was.
        by = shown_difference(first, min(others, key=lambda other: abs(first - other - lead)))
    return f"{name} leads by {numbers.lead(by or 0.0)}"


def _answers_aside(gone: Aside | None, dataset: Dataset) -> list[str]:
    """Return why each answer about two weights lies aside."""
    wanted = gone.preferences if gone else Preferences()
    return [
        trade_off_words.outdated(dataset, said, weighed_level(dataset, inside))
        for inside in (None, *wanted.ordered_inside)
        for said in wanted.statements_inside(inside).answers
    ]


def _gone(gone: Aside | None) -> Iterator[str]:
    if gone is None:
        return
    wanted = gone.preferences
    yield from _kind("situation", [wanted.situation] if wanted.situation else [])
    yield from _kind("questions", wanted.answers)
    yield from _kind("must-haves", map(id_of, wanted.musts))
    yield from _kind("alternatives that took part", wanted.taking_part)
    yield from _kind("chosen alternative", [gone.chosen] if gone.chosen else [])
    yield from _kind("dimensions", {**wanted.dimension_points, **gone.dimension_notes})
    yield from _kind("criteria", wanted.criterion_points)
    yield from _kind("own ratings", _places({**wanted.said, **wanted.overrides}))
    yield from _kind("readings", wanted.readings)
    for inside in (None, *wanted.ordered_inside):
        said, where = wanted.statements_inside(inside), f" inside {inside}" if inside else ""
        yield from _kind(f"order{where}", [order_text(said.order)] if said.order else [])
        yield from _kind(f"what counts nothing{where}", said.zero)


def _places(overrides: Mapping[str, Iterable[str]]) -> list[str]:
    return [f"{id_} of {alternative}" for id_, row in overrides.items() for alternative in row]


def _kind(noun: str, ids: Iterable[str]) -> Iterator[str]:
    if listed := ", ".join(ids):
        yield f"{noun} {listed}"
