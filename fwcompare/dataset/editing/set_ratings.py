"""Other ratings: value, range, reason, confidence and sources, in as few places as it takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from fwcompare.dataset.dataset import Dataset, Rating
from fwcompare.dataset.editing.edit import at, path_of
from fwcompare.dataset.editing.located import Path, Plain
from fwcompare.dataset.editing.steps import Drop, Put, Step
from fwcompare.dataset.editing.written import Value
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.plain_rating import PlainRating
from fwcompare.dataset.tree import Text

_ORDER = ("value", "low", "high", "because", "confidence", "sources")


@dataclass(frozen=True, slots=True)
class NewRating:
    """What one alternative is to get on one criterion; low <= value <= high."""

    criterion: str
    alternative: str
    rating: Rating


@dataclass(frozen=True, slots=True)
class SetRatings:
    ratings: tuple[NewRating, ...]

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
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
