"""Words in, places out: what is found, in which order, marked where, and how soon."""

import time
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.dataset.folding import fold, folded_text
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.search import Hit, Place, SearchIndex, find
from tests.builders import three_way_dataset
from tests.dataset.small import TEXT, broken

INDEX = SearchIndex(load_dataset(DEFAULT_DATASET))


def _small(query: str, text: str = TEXT) -> tuple[Hit, ...]:
    return find(read_dataset(text.encode(), "f"), query)


def _marked(hit: Hit) -> tuple[list[str], list[str]]:
    return (
        [hit.title[start:end] for start, end in hit.title_marks],
        [hit.excerpt[start:end] for start, end in hit.excerpt_marks],
    )


def test_no_words_find_nothing() -> None:
    assert _small("") == _small(" \n\t") == _small("\N{COMBINING ACUTE ACCENT}") == ()
    assert _small("tea zebra") == ()


def test_everything_that_is_said_leads_to_its_place() -> None:
    places = {
        "Leaves in water": ("alternative", Place(alternative="tea")),
        "hurry calm": ("feature", Place(alternative="tea", feature=0)),
        "Is it good": ("dimension", Place(dimension="taste")),
        "Mild": ("dimension", Place(dimension="taste")),
        "smell next door": ("criterion", Place(dimension="taste", criterion="aroma")),
        "all of the house": ("criterion", Place(dimension="taste", criterion="aroma")),
        "Faint": ("criterion", Place(dimension="taste", criterion="aroma")),
        "four minutes enough": ("claim", Place(dimension="taste", claim=0)),
        "Both are drinks": ("claim", Place(dimension="taste", claim=1)),
        "tastes cold": ("not-known", Place(dimension="taste", not_known=0)),
        "measured once more": ("table-row", Place(row=0)),
        "burn the tongue": ("reading", Place(reading="hurried")),
        "before the first word": ("situation", Place(situation="morning")),
        "many cannot wait": ("question", Place(question="guests")),
        "a house full": ("question", Place(question="guests")),
        "caffeine": ("must-have", Place(must="herbal")),
        "oat": ("not-covered", Place(not_covered=0)),
        "held near": ("list-item", Place("taste", "aroma", evidence_list="sips", item=0)),
        "from afar": ("list-item", Place("taste", "aroma", evidence_list="sips", item=1)),
        "three cups": ("source", Place(source="lab")),
        "example.org/lab": ("source", Place(source="lab")),
        "what a friend says": ("source", Place(source="friend")),
    }
    for query, expected in places.items():
        assert [(hit.kind, hit.place) for hit in _small(query)] == [expected], query


def test_words_that_are_not_shown_find_too() -> None:
    assert _small("judgement")[0].place == Place(source="friend")
    assert _small("false")[0].place == Place(dimension="taste", claim=0)
    assert _small("heat")[0].place == Place(dimension="taste", criterion="heat")


def test_every_word_must_match_somewhere() -> None:
    found = find(three_way_dataset(), "car kilometre")
    assert [hit.place for hit in found] == [Place(dimension="time")]


def test_names_go_before_titles_these_before_texts_and_word_starts_before_the_rest() -> None:
    kinds = [(hit.kind, hit.title) for hit in find(three_way_dataset(), "car")]
    assert kinds[:2] == [("alternative", "Car"), ("claim", "Nothing is faster than a car.")]
    assert kinds.index(("criterion", "Minutes from door to desk")) > 1
    usable = find(three_way_dataset(), "us")
    assert usable[0].title == "Time that can be used"
    titles = [hit.title for hit in find(three_way_dataset(), "ain")]
    assert titles[0] == "Rain"


def test_the_order_of_equals_is_the_order_of_the_file() -> None:
    claims = [hit for hit in INDEX.find("article's table:") if "table:" in hit.title]
    dimensions = list(load_dataset(DEFAULT_DATASET).dimensions)
    ranks = [(dimensions.index(hit.place.dimension), hit.place.claim) for hit in claims]
    assert len(ranks) > 5
    assert ranks == sorted(ranks)


def test_case_and_accents_do_not_matter() -> None:
    text = broken("What a friend says", "Crème brûlée in Straße №5", broken("Mild.", "“Fine”."))
    decomposed = unicodedata.normalize("NFD", "crè")
    for query in ("CREME", "crème", "BRULEE strasse", "ßE", "no5", decomposed):
        assert [hit.place for hit in _small(query, text)] == [Place(source="friend")], query
    assert _small('"fine"', text)[0].place == Place(dimension="taste")


def test_marks_stand_where_the_words_are() -> None:
    (hit,) = _small("CALM hurry")
    assert _marked(hit) == (["Calm"], ["hurry"])
    text = broken("What a friend says", "Crème brûlée in Straße №5")
    (hit,) = _small("e brulee ss", text)
    assert _marked(hit)[0] == ["è", "e", "brûlée", "ß", "e"]
    decomposed = broken("What a friend says", unicodedata.normalize("NFD", "Crème."))
    (hit,) = _small("creme", decomposed)
    assert _marked(hit)[0] == [unicodedata.normalize("NFD", "Crème")]


def test_a_long_text_is_cut_around_its_first_match() -> None:
    note = f"{'lorem ' * 60}needle {'ipsum ' * 60}".strip()
    (hit,) = _small("needle", broken("Three cups each.", note))
    assert _marked(hit) == ([], ["needle"])
    assert hit.excerpt.startswith("…lorem ")
    assert hit.excerpt.endswith(" ipsum…")
    assert len(hit.excerpt) <= 142
    (at_the_end,) = _small("needle", broken("Three cups each.", f"{'lorem ' * 60}needle"))
    assert at_the_end.excerpt.endswith("lorem needle")
    (short,) = _small("needle", broken("Three cups each.", f"{'lorem ' * 20}needle"))
    assert _marked(short)[1] == ["needle"]
    assert short.excerpt_marks[0][1] < 60, "a narrow list cuts the end off"
    (one_word,) = _small("needle", broken("Three cups each.", f"{'x' * 300}needle{'x' * 300}"))
    assert _marked(one_word)[1] == ["needle"]


def test_a_hit_in_the_title_shows_how_the_text_begins() -> None:
    hit = _small("aroma")[0]
    assert (hit.excerpt, hit.excerpt_marks) == ("Does one smell it next door?", ())


def test_nothing_in_a_query_is_a_pattern() -> None:
    assert _small(".*") == _small("[a-z]+") == _small("(") == _small("\\") == ()


@given(st.text())
def test_folded_characters_lead_back_into_the_text(text: str) -> None:
    folded = folded_text(text)
    assert len(folded.text) == len(text)
    assert fold(text) == fold(fold(text))
    for start in range(len(folded.folded)):
        first, last = folded.place(start, start + 1)
        assert 0 <= first < last <= len(text)
        assert folded.folded[start] in folded_text(folded.text[first:last]).folded


@settings(max_examples=50)
@given(st.text(st.sampled_from("aeßÉ -µ.(*"), max_size=12))
def test_whatever_is_typed_marks_lie_in_what_they_mark(query: str) -> None:
    for hit in INDEX.find(query):
        for text, marks in ((hit.title, hit.title_marks), (hit.excerpt, hit.excerpt_marks)):
            assert all(0 <= start < end <= len(text) for start, end in marks)
            assert list(marks) == sorted(marks)
            assert "\n" not in text


def test_whole_titles_find_what_they_name() -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    for criterion in dataset.criteria.values():
        assert INDEX.find(criterion.name)[0].place.criterion == criterion.id
    for source in dataset.sources.values():
        assert source.id in {hit.place.source for hit in INDEX.find(source.title)}
    for dimension in dataset.dimensions.values():
        for number, claim in enumerate(dimension.claims):
            assert Place(dimension.id, claim=number) in {h.place for h in INDEX.find(claim.says)}


def test_a_keystroke_is_answered_at_once() -> None:
    def seconds(query: str) -> float:
        start = time.perf_counter()
        INDEX.find(query)
        return time.perf_counter() - start

    for query in ("e", "fl", "flask", "django orm", "csrf"):
        assert min(seconds(query) for _ in range(7)) < 0.02, query
