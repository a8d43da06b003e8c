"""Search over everything a dataset says: words in, the places to land on out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from fwcompare.dataset.dataset import Claim, Criterion, Dataset, Dimension, JudgedScale, Scale
from fwcompare.dataset.evidence_list import EvidenceList
from fwcompare.dataset.folding import FoldedText, fold, folded_text

Kind = Literal[
    "alternative",
    "feature",
    "dimension",
    "criterion",
    "claim",
    "not-known",
    "list-item",
    "table-row",
    "reading",
    "must-have",
    "question",
    "situation",
    "not-covered",
    "source",
]
Mark = tuple[int, int]

_EXCERPT_LENGTH = 140
_SEEN = 80
"""How many characters of an excerpt are sure to be seen; who shows it may cut off the rest."""
_LEAD = 40
"""How many characters stand before the first match of an excerpt that begins later."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to land: the ids and indices that lead there, those that do not apply left empty.

    `claim` and `not_known` count within the dimension, `feature` within the alternative, `row`
    within the difference table, `not_covered` within its list, `item` within the evidence list,
    all from 0.
    """

    dimension: str = ""
    criterion: str = ""
    claim: int | None = None
    not_known: int | None = None
    alternative: str = ""
    feature: int | None = None
    row: int | None = None
    reading: str = ""
    must: str = ""
    question: str = ""
    situation: str = ""
    not_covered: int | None = None
    evidence_list: str = ""
    item: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. Marks are half-open character ranges where a word of the query stands.

    `title` is whole; `excerpt` is a stretch of its text of about 140 characters, with an ellipsis
    where it is cut, or "" where there is no text. Both are plain text in one line.
    """

    kind: Kind
    title: str
    title_marks: tuple[Mark, ...]
    excerpt: str
    excerpt_marks: tuple[Mark, ...]
    place: Place


def find(dataset: Dataset, query: str) -> tuple[Hit, ...]:
    """Return what a search finds; who searches again and again keeps a `SearchIndex`."""
    return SearchIndex(dataset).find(query)


class SearchIndex:
    """A dataset made ready to be searched at every keystroke."""

    def __init__(self, dataset: Dataset) -> None:
        self._entries = tuple(_entries(dataset))

    def find(self, query: str, at_most: int = 100) -> tuple[Hit, ...]:
        """Return what holds every word of the query, the best first; nothing for no words.

        A word matches anywhere, whatever its case and accents. What is called just that goes
        first, then what has more of the words in its title (or its short name, id, verdict, kind),
        then what has more of them at the start of a word, then the order of the dataset.
        """
        words = tuple(dict.fromkeys(fold(query).split()))
        found = [entry for entry in self._entries if all(word in entry.folded for word in words)]
        if not words or not found:
            return ()
        starts = [re.compile(rf"(?<!\w){re.escape(word)}") for word in words]
        name = " ".join(fold(query).split())
        found.sort(key=lambda entry: (entry.title.folded != name, *entry.rank(words, starts)))
        any_word = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
        return tuple(entry.hit(words, any_word) for entry in found[:at_most])


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: Kind
    place: Place
    title: FoldedText
    texts: tuple[FoldedText, ...]
    heading: str
    """The title and what else counts as such, folded."""
    folded: str
    """Everything that may match, folded: the heading and the texts."""

    def rank(self, words: Iterable[str], starts: Iterable[re.Pattern[str]]) -> tuple[int, int]:
        not_in_heading = sum(word not in self.heading for word in words)
        not_at_a_start = sum(start.search(self.folded) is None for start in starts)
        return not_in_heading, not_at_a_start

    def hit(self, words: Iterable[str], any_word: re.Pattern[str]) -> Hit:
        title_marks = tuple(_marks(self.title, any_word))
        if not self.texts:
            return Hit(self.kind, self.title.text, title_marks, "", (), self.place)
        best = max(self.texts, key=lambda text: sum(word in text.folded for word in words))
        excerpt, marks = _excerpt(best, any_word)
        return Hit(self.kind, self.title.text, title_marks, excerpt, marks, self.place)


def _marks(text: FoldedText, any_word: re.Pattern[str], end: int | None = None) -> Iterator[Mark]:
    for match in any_word.finditer(text.folded):
        place = text.place(*match.span())
        if end is not None and place[1] > end:
            return
        yield place


def _excerpt(text: FoldedText, any_word: re.Pattern[str]) -> tuple[str, tuple[Mark, ...]]:
    """Return the stretch of the text around its first match, and the matches in it."""
    match = any_word.search(text.folded)
    first = text.place(*match.span())[0] if match else 0
    begin, end = _stretch(text.text, first)
    before = "…" if begin else ""
    excerpt = before + text.text[begin:end] + ("…" if end < len(text.text) else "")
    shift = len(before) - begin
    return excerpt, tuple((a + shift, b + shift) for a, b in _marks(text, any_word, end))


def _stretch(text: str, first: int) -> Mark:
    """Return where an excerpt begins and ends: at spaces, if there are any near."""
    begin = 0 if first <= _SEEN else first - _LEAD
    if begin:
        begin = text.find(" ", begin, first) + 1 or begin
    end = begin + _EXCERPT_LENGTH
    if end >= len(text):
        return begin, len(text)
    cut = text.rfind(" ", first + _LEAD, end)
    return begin, cut if cut > 0 else end


def _entries(dataset: Dataset) -> Iterator[_Entry]:
    for dimension in dataset.dimensions.values():
        yield from _of_dimension(dataset, dimension)
    for number, row in enumerate(dataset.table):
        cells = _named(dataset, row.cells)
        yield _entry("table-row", Place(row=number), row.feature, [*cells, row.checked])
    for alternative in dataset.alternatives.values():
        place = Place(alternative=alternative.id)
        also = alternative.version
        yield _entry("alternative", place, alternative.name, [alternative.about], also)
        for number, feature in enumerate(alternative.features):
            place = Place(alternative=alternative.id, feature=number)
            yield _entry("feature", place, feature.title, [feature.text], alternative.name)
    for reading in dataset.readings.values():
        also = " ".join([*reading.ratings, _name(dataset, reading.side)])
        place = Place(reading=reading.id)
        yield _entry("reading", place, reading.name, [reading.because], also)
    for situation in dataset.situations.values():
        place = Place(situation=situation.id)
        yield _entry("situation", place, situation.name, [situation.brief, situation.when])
    yield from _of_asking(dataset)
    for source in dataset.sources.values():
        place = Place(source=source.id)
        also = f"{source.id} {source.kind} {source.date}"
        yield _entry("source", place, source.title, [source.note, source.url], also)


def _of_asking(dataset: Dataset) -> Iterator[_Entry]:
    for question in dataset.questions.values():
        texts = [question.why, *(answer.say for answer in question.answers.values())]
        yield _entry("question", Place(question=question.id), question.ask, texts)
    for must in dataset.musts.values():
        also = must.threshold.criterion if must.threshold else ""
        yield _entry("must-have", Place(must=must.id), must.name, [must.because], also)
    for number, thing in enumerate(dataset.not_covered):
        place = Place(not_covered=number)
        yield _entry("not-covered", place, thing.name, [thing.see], " ".join(thing.words))


def _of_dimension(dataset: Dataset, dimension: Dimension) -> Iterator[_Entry]:
    texts = [dimension.question, *_named(dataset, dimension.about)]
    place = Place(dimension=dimension.id)
    if not dataset.is_flat or any(texts):  # else it says nothing, and may be in no file
        yield _entry("dimension", place, dimension.name, texts, dimension.short)
    for criterion in dimension.criteria.values():
        yield _of_criterion(dataset, criterion)
        for found in dataset.lists_of(criterion.id):
            yield from _of_list(criterion, found)
    for number, claim in enumerate(dimension.claims):
        yield _of_claim(dataset, dimension.id, number, claim)
    for number, unknown in enumerate(dimension.not_known):
        place = Place(dimension=dimension.id, not_known=number)
        yield _entry("not-known", place, unknown, [], dimension.name)


def _of_criterion(dataset: Dataset, criterion: Criterion) -> _Entry:
    reasons = _named(dataset, {a: r.because for a, r in criterion.ratings.items()})
    texts = [criterion.question, criterion.probe, *reasons, *_words_of(criterion.scale)]
    place = Place(dimension=criterion.dimension, criterion=criterion.id)
    return _entry("criterion", place, criterion.name, texts, f"{criterion.short} {criterion.id}")


def _of_list(criterion: Criterion, found: EvidenceList) -> Iterator[_Entry]:
    for number, item in enumerate(found.items):
        place = Place(criterion.dimension, criterion.id, evidence_list=found.id, item=number)
        yield _entry("list-item", place, item.name, [item.done, item.counts_when], found.name)


def _words_of(scale: Scale) -> list[str]:
    return [scale.low, scale.middle, scale.high] if isinstance(scale, JudgedScale) else [scale.unit]


def _of_claim(dataset: Dataset, dimension: str, number: int, claim: Claim) -> _Entry:
    also = f"{claim.verdict} {_name(dataset, claim.about)}"
    place = Place(dimension=dimension, claim=number)
    return _entry("claim", place, claim.says, [claim.finding], also)


def _named(dataset: Dataset, texts: Mapping[str, str]) -> list[str]:
    """Return the texts there are, each led by the name of the alternative it is about."""
    return [f"{_name(dataset, alternative)}: {text}" for alternative, text in texts.items() if text]


def _name(dataset: Dataset, alternative: str) -> str:
    known = dataset.alternatives.get(alternative)
    return known.name if known else ""


def _entry(kind: Kind, place: Place, title: str, texts: Iterable[str], also: str = "") -> _Entry:
    shown = tuple(folded_text(text) for text in texts if text)
    whole = folded_text(title)
    # A line break holds the parts apart: no word of a query has one.
    heading = f"{whole.folded}\n{fold(also)}"
    folded = "\n".join([heading, *(text.folded for text in shown)])
    return _Entry(kind, place, whole, shown, heading, folded)
