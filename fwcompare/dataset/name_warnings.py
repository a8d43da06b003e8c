"""What is odd about the names in a dataset: it is opened all the same, and the reader warned."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.misleading import BIDI_CONTROLS, is_blank, seen_as

Oddity = Literal["blank", "equal", "look-alike", "over-long", "reordering"]

LONGEST_NAME = 200
"""In characters; no list or chart has room for a longer one."""


class NameWarning(NamedTuple):
    """One oddity: the `noun` of what is named so, and the names, two for those that are alike.

    `ids` has the id of each thing named, "" for what has none: a title, a row of the table.
    """

    oddity: Oddity
    noun: str
    names: tuple[str, ...]
    ids: tuple[str, ...]


class _Named(NamedTuple):
    noun: str
    id: str
    name: str
    is_distinct: bool
    """Whether no other of its kind should be called so."""


def name_warnings(dataset: Dataset) -> tuple[NameWarning, ...]:
    """Return every oddity: those of single names in the order of the file, then those of pairs."""
    named = list(_named(dataset))
    return (*_single(named), *_alike(named))


def _single(named: Iterable[_Named]) -> Iterator[NameWarning]:
    for noun, id_, name, _is_distinct in named:
        if is_blank(name):
            yield NameWarning("blank", noun, (name,), (id_,))
        if len(name) > LONGEST_NAME:
            yield NameWarning("over-long", noun, (name,), (id_,))
        if not BIDI_CONTROLS.isdisjoint(name):
            yield NameWarning("reordering", noun, (name,), (id_,))


def _alike(named: Iterable[_Named]) -> Iterator[NameWarning]:
    first: dict[tuple[str, str], _Named] = {}
    for other in named:
        if not other.is_distinct or is_blank(other.name):
            continue
        # A capital I looks like a small l, and is a small i in other letters all the same.
        keys = [(other.noun, seen_as(other.name)), (other.noun, f"={other.name.casefold()}")]
        one = next((first[key] for key in keys if key in first), other)
        first |= {key: one for key in keys if key not in first}
        if one.id != other.id:
            oddity: Oddity = "equal" if one.name == other.name else "look-alike"
            yield NameWarning(oddity, one.noun, (one.name, other.name), (one.id, other.id))


def _named(dataset: Dataset) -> Iterator[_Named]:
    yield _Named("title", "", dataset.title, False)
    for id_, alternative in dataset.alternatives.items():
        yield _Named("alternative", id_, alternative.name, True)
        for feature in alternative.features:
            yield _Named("feature", "", feature.title, False)
    for id_, source in dataset.sources.items():
        yield _Named("source", id_, source.title, False)
    for id_, dimension in dataset.dimensions.items():
        yield from _with_short("dimension", id_, dimension.name, dimension.short)
    for id_, criterion in dataset.criteria.items():
        yield from _with_short("criterion", id_, criterion.name, criterion.short)
    for row in dataset.table:
        yield _Named("row of the table", "", row.feature, False)
    for id_, reading in dataset.readings.items():
        yield _Named("reading", id_, reading.name, True)
    for id_, situation in dataset.situations.items():
        yield _Named("situation", id_, situation.name, True)
    yield from _of_lists(dataset)
    yield from _of_asking(dataset)


def _of_lists(dataset: Dataset) -> Iterator[_Named]:
    for id_, found in dataset.lists.items():
        yield _Named("list", id_, found.name, True)
        for item in found.items:
            yield _Named("item of a list", "", item.name, False)


def _of_asking(dataset: Dataset) -> Iterator[_Named]:
    for id_, must in dataset.musts.items():
        yield _Named("must-have", id_, must.name, True)
    if dataset.asking:
        yield _Named("heading", "", dataset.asking, False)
    for id_, question in dataset.questions.items():
        yield _Named("question", id_, question.ask, True)
        for answer in question.answers.values():
            yield _Named("answer", "", answer.say, False)
    for thing in dataset.not_covered:
        yield _Named("entry of what is not covered", "", thing.name, False)


def _with_short(noun: str, id_: str, name: str, short: str) -> Iterator[_Named]:
    """Yield a name and its short form, which stands in its place where there is little room."""
    yield _Named(noun, id_, name, True)
    if short and short != name:
        yield _Named(noun, id_, short, True)
