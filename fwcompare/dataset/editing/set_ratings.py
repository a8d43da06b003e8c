"""Other ratings: value, range, reason, confidence and sources, in as few places as it takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fwcompare.dataset.dataset import Dataset, Rating, Source
from fwcompare.dataset.editing.edit import at, path_of
from fwcompare.dataset.editing.located import Path, Plain
from fwcompare.dataset.editing.steps import Drop, Put, Step
from fwcompare.dataset.editing.written import Value
from fwcompare.dataset.fixed_forms import is_address
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.plain_rating import PlainRating
from fwcompare.dataset.table.ids import Ids
from fwcompare.dataset.tree import Text

_BEFORE_SOURCES = ("fwcompare", "title", "summary", "checked", "alternatives", "sources")
_ORDER = ("value", "low", "high", "because", "confidence", "sources")


@dataclass(frozen=True, slots=True)
class NewRating:
    """What one alternative is to get on one criterion; low <= value <= high."""

    criterion: str
    alternative: str
    rating: Rating


@dataclass(frozen=True, slots=True)
class SetRatings:
    """Other ratings; `sources` are those they rest on that the file does not have yet."""

    ratings: tuple[NewRating, ...]
    sources: tuple[Source, ...] = ()

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        return *self._new_sources(file), *self._new_ratings(file, dataset)

    def _new_sources(self, file: Plain) -> Iterator[Step]:
        records: dict[str, Value] = {each.id: _record_of(each) for each in self.sources}
        if records and at(file, ("sources",)) is None:
            yield Put(("sources",), records, _BEFORE_SOURCES)
            return
        yield from (Put(("sources", id_), record) for id_, record in records.items())

    def _new_ratings(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        rows: dict[str, dict[str, Rating]] = {}
        for new in self.ratings:
            rows.setdefault(new.criterion, {})[new.alternative] = new.rating
        return tuple(step for id_, row in rows.items() for step in _of_row(file, dataset, id_, row))

    def is_in(self, dataset: Dataset) -> bool:
        return all(
            dataset.criteria[new.criterion].rating(new.alternative) == new.rating
            for new in self.ratings
        )


def set_rating(criterion: str, alternative: str, rating: Rating) -> SetRatings:
    """Return the edit of one rating."""
    return SetRatings((NewRating(criterion, alternative, rating),))


def set_cited_rating(
    dataset: Dataset, criterion: str, alternative: str, rating: Rating
) -> SetRatings:
    """Return the edit of one rating whose sources may be web addresses.

    An address becomes the source that has it, or a new one that is called by it.
    """
    known = {source.url: source.id for source in dataset.sources.values() if source.url}
    ids, added, sources = Ids("source", tuple(dataset.sources)), list[Source](), list[str]()
    for cited in rating.sources:
        if is_address(cited) and cited not in known:
            title = cited.partition("://")[2].rstrip("/")
            known[cited] = ids.of(title)
            added.append(Source(known[cited], title, "article", cited))
        sources.append(known.get(cited, cited))
    new = NewRating(criterion, alternative, replace(rating, sources=tuple(sources)))
    return SetRatings((new,), tuple(added))


def _record_of(source: Source) -> dict[str, Value]:
    return {"title": source.title, "url": source.url, "kind": source.kind}


def rating_value(rating: Rating) -> Value:
    """Return a rating as short as it can be: a number, words, or a mapping where more is said."""
    if rating.is_asked:
        return "ask"
    has_more = bool(rating.sources or rating.confidence)
    if rating.value is None:
        if not has_more and (not rating.because or _stands_for_itself(rating.because)):
            return rating.because or "unknown"
        found: dict[str, Value] = {"value": "unknown"}
    else:
        if not has_more and not rating.because and rating.low == rating.high:
            return rating.value
        found = {"value": rating.value}
        if rating.low < rating.high:
            found |= {"low": rating.low, "high": rating.high}
    if rating.because:
        found["because"] = rating.because
    if rating.confidence:
        found["confidence"] = rating.confidence
    if rating.sources:
        found["sources"] = list(rating.sources)
    return found


def _stands_for_itself(because: str) -> bool:
    """Tell whether bare words in place of a rating would be read as its reason."""
    found = PlainRating().parse(Text(because, 0, 0), Inspection())
    return bool(found == Rating(because=because))


def _of_row(file: Plain, dataset: Dataset, id_: str, row: dict[str, Rating]) -> Iterator[Step]:
    path: Path = (*path_of("criterion", id_, file, dataset), "ratings")
    written = at(file, path)
    if written is None:
        yield Put(path, {alternative: rating_value(new) for alternative, new in row.items()})
        return
    for alternative, new in row.items():
        old, place = dataset.criteria[id_].rating(alternative), (*path, alternative)
        record = at(file, place)
        if old == new:
            continue
        if isinstance(record, dict) and not new.is_asked:
            yield from _of_record(place, record, old, new)
        else:
            yield Put(place, rating_value(new), tuple(dataset.alternatives))


def _of_record(path: Path, record: dict[str, Plain], old: Rating, new: Rating) -> Iterator[Step]:
    if new.value is not None:
        yield from _of_figures(path, record, old, new)
    elif old.value is not None:
        yield Put((*path, "value"), "unknown")
        yield from (Drop((*path, key)) for key in ("low", "high") if key in record)
    if old.because != new.because:
        yield from _text(path, "because", new.because, record)
    if old.confidence != new.confidence:
        yield from _text(path, "confidence", new.confidence, record)
    if old.sources != new.sources:
        if new.sources:
            yield Put((*path, "sources"), list(new.sources), _ORDER)
        else:
            yield Drop((*path, "sources"))


def _of_figures(path: Path, record: dict[str, Plain], old: Rating, new: Rating) -> Iterator[Step]:
    """Yield what it takes to say value and ends; an end left out is the value."""
    if new.value is None:
        return
    if old.value != new.value:
        yield Put((*path, "value"), new.value)
    for key, before, now in (("low", old.low, new.low), ("high", old.high, new.high)):
        if key in record:
            if before != now:
                yield Put((*path, key), now)
        elif now != new.value:
            yield Put((*path, key), now, _ORDER)


def _text(path: Path, key: str, text: str, record: dict[str, Plain]) -> Iterator[Step]:
    if text:
        yield Put((*path, key), text, _ORDER)
    elif key in record:
        yield Drop((*path, key))
