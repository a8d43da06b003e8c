"""Edits of a comparison: one changes its own lines, the reader agrees, and undoing is exact."""

import difflib
import random
from dataclasses import replace
from typing import Literal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.bundled import DATA, DEFAULT_DATASET
from fwcompare.dataset.dataset import UNKNOWN, Dataset, JudgedScale, MeasuredScale, Rating
from fwcompare.dataset.editing.adding import AddAlternative, AddCriterion, AddDimension, new_id
from fwcompare.dataset.editing.applying import Edited, edit_file
from fwcompare.dataset.editing.edit import Edit, EditRefusedError, Kind, named
from fwcompare.dataset.editing.naming import Rename
from fwcompare.dataset.editing.ordering import moved
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.dataset.editing.removing import Remove
from fwcompare.dataset.editing.set_ratings import (
    NewRating,
    SetRatings,
    set_cited_rating,
    set_rating,
)
from fwcompare.dataset.editing.set_scale import SetScale, with_end_at
from fwcompare.dataset.loading import read_dataset
from tests.dataset.small import TEXT

BUNDLED = DEFAULT_DATASET.read_bytes()
DATASET = read_dataset(BUNDLED, "f")


def _edited(text: str | bytes, edit: Edit) -> Edited:
    content = text.encode() if isinstance(text, str) else text
    return edit_file(content, read_dataset(content, "f"), edit, "f")


def _diff(before: str | bytes, after: bytes) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    content = before if isinstance(before, str) else before.decode()
    lines = list(
        difflib.unified_diff(content.splitlines(), after.decode().splitlines(), n=0, lineterm="")
    )[2:]
    return [x[1:] for x in lines if x[0] == "-"], [x[1:] for x in lines if x[0] == "+"]


@pytest.mark.parametrize("name", ["~", "yes", "1e5", "0x1F", "12:30", "2026-11-28", "null", "3.10"])
def test_a_name_that_others_would_take_for_no_text_is_quoted(name: str) -> None:
    now = _edited(TEXT, Rename("alternative", "tea", name))
    assert yaml.safe_load(now.content)["alternatives"]["tea"]["name"] == name


def test_a_value_in_braces_is_a_diff_of_one_line() -> None:
    old = read_dataset(TEXT.encode(), "f").criteria["aroma"].rating("tea")
    edited = _edited(TEXT, set_rating("aroma", "tea", replace(old, value=6.0)))
    went, came = _diff(TEXT, edited.content)
    assert came == [went[0].replace("value: 5", "value: 6")]


def test_a_value_on_a_line_of_its_own_is_a_diff_of_that_line() -> None:
    place = ("db_model", "flask")
    old = DATASET.criteria[place[0]].rating(place[1])
    edited = edit_file(BUNDLED, DATASET, set_rating(*place, replace(old, value=6.0)), "f")
    assert _diff(BUNDLED, edited.content) == (["            value: 5"], ["            value: 6"])


def test_a_long_reason_stays_folded() -> None:
    old = DATASET.criteria["db_model"].rating("flask")
    because = f"{old.because} And then: some words more."
    edit = set_rating("db_model", "flask", replace(old, because=because))
    edited = edit_file(BUNDLED, DATASET, edit, "f")
    went, came = _diff(BUNDLED, edited.content)
    assert len(went) + len(came) <= 3
    assert all(len(line) <= 106 for line in came)


def test_a_bare_number_that_gets_a_range_becomes_a_mapping_in_its_line() -> None:
    text = TEXT.replace("coffee: {value: 9}", "coffee: 9  # smelt")
    edited = _edited(text, set_rating("aroma", "coffee", Rating(8.0, 7.0, 9.0, "Strong, I say")))
    line = '          coffee: {value: 8, low: 7, high: 9, because: "Strong, I say"}  # smelt'
    assert _diff(text, edited.content)[1] == [line]


def test_a_rating_that_was_left_out_gets_its_place_among_the_others() -> None:
    text = TEXT.replace("          tea: {value: 240, sources: [lab, friend]}\n", "")
    edited = _edited(text, set_rating("heat", "tea", Rating(90.0, 90.0, 90.0)))
    assert edited.dataset.criteria["heat"].rating("tea").value == 90
    assert _diff(text, edited.content) == ([], ["          tea: 90"])


def test_unknown_drops_the_ends() -> None:
    old = read_dataset(TEXT.encode(), "f").criteria["aroma"].rating("tea")
    new = replace(old, value=None, low=0.0, high=0.0)
    went, came = _diff(TEXT, _edited(TEXT, set_rating("aroma", "tea", new)).content)
    assert came == [went[0].replace("value: 5, low: 3, high: 7", "value: unknown")]


def test_a_value_outside_its_scale_is_refused_in_the_words_of_check() -> None:
    with pytest.raises(SpliceRefusedError) as refused:
        _edited(TEXT, set_rating("aroma", "coffee", Rating(11.0, 11.0, 11.0)))
    assert refused.value.what == "value 11 has no place on the scale"
    assert refused.value.remedy == "write a number between 0 and 10"
    assert refused.value.line == TEXT.split("coffee: {value: 9}")[0].count("\n") + 1


def test_a_block_of_ratings_is_one_edit() -> None:
    ratings = tuple(
        NewRating(criterion, alternative, Rating(7.0, 7.0, 7.0))
        for criterion in ("aroma", "heat")
        for alternative in ("tea", "coffee")
    )
    edited = _edited(TEXT, SetRatings(ratings))
    assert all(r.value == 7 for c in edited.dataset.criteria.values() for r in c.ratings.values())


def test_the_ends_of_a_scale_change_alone() -> None:
    edited = _edited(TEXT, SetScale("heat", MeasuredScale("s", 1000.0, 10.0, "log")))
    assert _diff(TEXT, edited.content) == (["          best: 20"], ["          best: 10"])
    edited = _edited(TEXT, SetScale("aroma", JudgedScale("none", "some", "a lot")))
    assert len(_diff(TEXT, edited.content)[1]) == 1


def test_what_is_removed_is_gone_everywhere_and_takes_its_comments_along() -> None:
    text = TEXT.replace("      heat:\n", "      # how long\n      heat:\n", 1)
    edited = _edited(text, Remove("criterion", "heat"))
    said = edited.content.decode()
    assert "heat" not in said
    assert "how long" not in said
    assert "quick" not in said, "a must-have on the criterion goes, and the offer of it"
    assert set(edited.dataset.criteria) == {"aroma"}


def test_an_alternative_goes_with_what_is_said_of_it_alone() -> None:
    text = TEXT.replace("sources:\n  lab", "  water: {name: Water}\nsources:\n  lab")
    edited = _edited(text, Remove("alternative", "coffee"))
    assert set(edited.dataset.alternatives) == {"tea", "water"}
    assert not edited.dataset.readings, "the one reading was asked for by coffee"
    assert [claim.about for d in edited.dataset.dimensions.values() for claim in d.claims] == [
        "tea",
        "all",
    ]


@pytest.mark.parametrize(
    ("kind", "id_", "words"),
    [
        ("alternative", "tea", "a comparison needs two alternatives"),
        ("dimension", "taste", "a comparison needs a dimension"),
    ],
)
def test_the_last_ones_stay(kind: Kind, id_: str, words: str) -> None:
    with pytest.raises(EditRefusedError, match=words):
        _edited(TEXT, Remove(kind, id_))


def test_criteria_outside_dimensions_are_edited_where_they_stand() -> None:
    text = (DATA / "examples").glob("*.yaml").__next__().read_text()
    dataset = read_dataset(text.encode(), "f")
    first = next(iter(dataset.criteria))
    edited = _edited(text, AddCriterion("speed", "Speed", dataset.only_dimension))
    assert list(edited.dataset.criteria)[-1] == "speed"
    edited = _edited(text, moved("criterion", first, 1, dataset))
    assert list(edited.dataset.criteria)[1] == first
    with pytest.raises(EditRefusedError):
        _edited(text, AddDimension("more", "More", "speed", "Speed"))


def test_a_new_alternative_is_asked_for_where_all_are() -> None:
    edit = AddAlternative(new_id("alternative", "Bottle!", DATASET), "Bottle!")
    edited = edit_file(BUNDLED, DATASET, edit, "f")
    assert edited.dataset.alternatives["bottle"].name == "Bottle!"
    asked = [c for c in edited.dataset.criteria.values() if c.is_asked]
    assert asked
    assert all(c.rating("bottle").is_asked for c in asked)


def test_a_moved_dimension_takes_all_its_lines_along_and_leaves_those_between() -> None:
    first = next(iter(DATASET.dimensions))
    there = edit_file(BUNDLED, DATASET, moved("dimension", first, 2, DATASET), "f")
    assert sorted(there.content.splitlines()) == sorted(BUNDLED.splitlines())
    back = moved("dimension", first, -2, there.dataset)
    assert edit_file(there.content, there.dataset, back, "f").content == BUNDLED


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    edited = _edited(text, AddCriterion("price", "Price", "taste"))
    said = edited.content.decode()
    assert said.count("\n") == said.count("\r\n")
    assert said.startswith("\ufeff")
    assert list(edited.dataset.criteria) == ["aroma", "heat", "price"]


def test_any_one_rating_of_the_bundled_file_is_a_diff_of_its_own_lines() -> None:
    places = [(c, a) for c in DATASET.criteria.values() for a, r in c.ratings.items() if r.value]
    for criterion, alternative in random.Random(3).sample(places, 15):
        old = criterion.rating(alternative)
        new = replace(old, value=old.low if old.value != old.low else old.high)
        new = new if new != old else replace(old, because="x")
        edit = set_rating(criterion.id, alternative, new)
        edited = edit_file(BUNDLED, DATASET, edit, "f")
        went, came = _diff(BUNDLED, edited.content)
        assert len(came) == 1
        assert len(went) == 1 or new.because == "x"
        undone = set_rating(criterion.id, alternative, old)
        again = edit_file(edited.content, edited.dataset, undone, "f")
        assert again.dataset == DATASET


_NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(
    lambda text: bool(text.strip()) and len(text.splitlines()) == 1
)
_VALUES = st.one_of(st.integers(1, 9).map(float), st.floats(1, 9))


@st.composite
def _ratings(draw: st.DrawFn) -> Rating:
    because = draw(st.one_of(st.just(""), _NAMES)).strip()
    if draw(st.booleans()):
        return Rating(because=because)
    value = draw(_VALUES)
    low, high = draw(st.sampled_from([(0.0, 0.0), (0.5, 0.0), (0.0, 1.0), (1.0, 1.0)]))
    sources = draw(st.sampled_from([(), ("lab",), ("friend", "lab")]))
    confidence = draw(st.sampled_from(["", "low", "high"]))
    return Rating(
        value, value - low if value > 1 else value, value + high, because, confidence, sources
    )


@st.composite
def _edits(draw: st.DrawFn, dataset: Dataset) -> Edit:
    """Any edit that makes sense on a dataset; what makes none is refused."""
    kinds: list[Kind] = ["alternative", "criterion", "dimension"]
    kind = draw(st.sampled_from(kinds))
    id_ = draw(st.sampled_from(list(named(kind, dataset))))
    name = draw(_NAMES).strip()
    criterion = draw(st.sampled_from(list(dataset.criteria)))
    alternative = draw(st.sampled_from(list(dataset.alternatives)))
    dimension = dataset.criteria[criterion].dimension
    step = draw(st.integers(0, 6))
    return (
        set_rating(criterion, alternative, draw(_ratings())),
        set_rating(criterion, alternative, UNKNOWN),
        Rename(kind, id_, name),
        moved(kind, id_, draw(st.sampled_from([-2, -1, 1, 2])), dataset),
        Remove(kind, id_),
        AddCriterion(new_id("criterion", name, dataset), name, dimension),
        AddAlternative(new_id("alternative", name, dataset), name),
    )[step]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_whatever_is_edited_the_file_reads_strictly_and_says_what_was_wanted(
    data: st.DataObject,
) -> None:
    """The strict reader judges each step; an edit that it refuses leaves all as it was."""
    content = TEXT.encode()
    dataset = read_dataset(content, "f")
    for _ in range(data.draw(st.integers(1, 8))):
        edit = data.draw(_edits(dataset))
        try:
            edited = edit_file(content, dataset, edit, "f")
        except EditRefusedError:
            continue
        assert edit.is_in(edited.dataset)
        assert read_dataset(edited.content, "f") == edited.dataset
        if isinstance(edit, SetRatings):
            assert _with(dataset, edit.ratings[0]) == _with(edited.dataset, edit.ratings[0])
        content, dataset = edited.content, edited.dataset


def _with(dataset: Dataset, new: NewRating) -> Dataset:
    """Return a dataset with one rating replaced; its readings, which lean on it, left out."""
    criterion = dataset.criteria[new.criterion]
    ratings = {**criterion.ratings, new.alternative: new.rating}
    dimension = dataset.dimensions[criterion.dimension]
    own = {**dimension.criteria, criterion.id: replace(criterion, ratings=ratings)}
    dimensions = {**dataset.dimensions, dimension.id: replace(dimension, criteria=own)}
    return replace(dataset, dimensions=dimensions, readings={})


def test_a_web_address_becomes_a_source_of_the_file() -> None:
    text = next((DATA / "examples").glob("*.yaml")).read_text("utf-8")
    dataset = read_dataset(text.encode(), "f")
    criterion, alternative = next(iter(dataset.criteria)), next(iter(dataset.alternatives))
    address = "https://example.org/a-page?x=1"
    cited = replace(dataset.criteria[criterion].rating(alternative), sources=(address,))
    edited = _edited(text, set_cited_rating(dataset, criterion, alternative, cited))
    added = next(iter(edited.dataset.sources.values()))
    assert (added.id, added.url) == ("example-org-a-page-x-1", address)
    assert list(edited.content.decode().split("\n")).index("sources:") < 10
    again = set_cited_rating(edited.dataset, criterion, alternative, cited)
    assert again.sources == ()
    assert again.is_in(edited.dataset)


@pytest.mark.parametrize(
    ("scale", "end", "value", "figure"),
    [
        (MeasuredScale("s", 100.0, 0.0), "best", 12.0, -20.0),
        (MeasuredScale("s", 100.0, 0.0), "worst", -2.04, 120.0),
        (MeasuredScale("s", 0.0, 1.0), "best", 5.13, 0.5),
        (MeasuredScale("s", 1000.0, 10.0, "log"), "best", 15.0, 1.0),
        (MeasuredScale("s", 100.0, 0.0), "best", -3.0, 95.0),
    ],
)
def test_an_end_that_is_dragged_becomes_a_round_figure(
    scale: MeasuredScale, end: Literal["worst", "best"], value: float, figure: float
) -> None:
    dragged = with_end_at(scale, end, value)
    assert (dragged.best if end == "best" else dragged.worst) == figure
