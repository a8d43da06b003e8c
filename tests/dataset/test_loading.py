"""From the bytes of a sound file to the dataset: values as typed, order, defaults, speed."""

import time

import pytest
import yaml

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.dataset import UNKNOWN, Claim, Feature, Rating, Source
from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.name_warnings import name_warnings
from fwcompare.dataset.scale import JudgedScale, MeasuredScale
from fwcompare.dataset.summary import summary_line
from fwcompare.decision.taking_part import at_start
from tests.dataset.largest import largest_dataset_text
from tests.dataset.small import TEXT, broken


def _read(text: str = TEXT) -> Dataset:
    return read_dataset(text.encode(), "f")


def test_every_key_of_the_format_arrives_in_the_dataset() -> None:
    found = _read()
    assert (found.title, found.checked) == ("Tea or coffee?", "2026-11-22")
    assert found.summary == "Two *hot* drinks."
    tea = found.alternatives["tea"]
    assert (tea.name, tea.colour, tea.about) == ("Tea", "#2A74CF", "Leaves in water.")
    assert tea.features == (Feature("Calm", "It does not hurry."),)
    assert found.sources["lab"] == Source(
        id="lab",
        title="A morning with a stopwatch",
        kind="measurement",
        url="https://example.org/lab?x=1",
        date="2026-11-20",
        note="Three cups each.",
    )
    taste = found.dimensions["taste"]
    assert (taste.short, taste.question, taste.weight) == ("Taste", "Is it good?", 30)
    assert taste.about == {"tea": "Mild."}
    assert taste.not_known == ("How it tastes cold.",)
    assert taste.claims == (
        Claim("Tea is always too hot.", "tea", "false", "Four minutes are enough.", ("lab",)),
        Claim("Both are drinks.", "all", "true"),
    )
    (row,) = found.table
    assert (row.feature, row.criterion, row.checked) == ("Warmth", "heat", "Measured once more.")
    assert row.cells == {"tea": "Four minutes", "coffee": ""}
    morning = found.situations["morning"]
    assert (morning.name, morning.when) == ("Morning", "Before the first word.")
    assert (morning.weights, morning.criteria) == ({"taste": 40}, {"aroma": 5})


def test_criteria_know_their_dimension_scale_and_ratings() -> None:
    aroma, heat = _read().criteria.values()
    assert (aroma.id, aroma.dimension, aroma.weight) == ("aroma", "taste", 20)
    assert (heat.id, heat.dimension, heat.weight) == ("heat", "taste", 10)
    assert aroma.scale == JudgedScale("none", "some", "all of the house")
    assert heat.scale == MeasuredScale("s", 1000, 20, "log")
    assert aroma.ratings["tea"] == Rating(5, 3, 7, "Faint.", "low", ("friend",))
    assert heat.ratings == {
        "tea": Rating(240, 240, 240, sources=("lab", "friend")),
        "coffee": UNKNOWN,
    }


def test_an_end_left_out_is_the_value() -> None:
    found = _read(broken("coffee: {value: 9}", "coffee: {value: 9, low: 8}"))
    assert found.criteria["aroma"].ratings["coffee"] == Rating(9, 8, 9)


def test_a_rating_left_out_or_unknown_is_unknown_and_may_say_why() -> None:
    found = _read(broken("          coffee: {value: 9}\n", ""))
    assert not found.criteria["aroma"].rating("coffee").is_known
    found = _read(broken("{value: 9}", "{value: unknown, because: Not tried., sources: [lab]}"))
    rating = found.criteria["aroma"].ratings["coffee"]
    assert not rating.is_known
    assert (rating.because, rating.sources) == ("Not tried.", ("lab",))


@pytest.mark.parametrize(
    ("original", "number", "expected"),
    [
        ("{value: 9, low: 8, high: 10, confidence: high}", "9.5", Rating(9.5, 8, 10)),
        ("{value: 9, low: 8, high: 10, because: x}", "3", Rating(3, 3, 10)),
        ("{value: 6, low: 5, high: 7, sources: [lab]}", "8", Rating(8, 5, 8)),
        ("unknown", "8", Rating(8, 8, 8)),
        ("{value: 9, low: 8, high: 10}", "unknown", UNKNOWN),
        ("{value: 9, low: 8, high: 10}", "{value: 7, high: 8}", Rating(7, 7, 8)),
    ],
)
def test_a_plain_number_in_a_reading_widens_the_interval_it_rereads(
    original: str, number: str, expected: Rating
) -> None:
    text = broken("coffee: {value: 9}", f"coffee: {original}")
    text = broken("coffee: {value: 7, low: 6.5}", f"coffee: {number}", text)
    assert _read(text).readings["hurried"].ratings["aroma"]["coffee"] == expected


@pytest.mark.parametrize(
    "typed", ["no", "1.10", "2026-01-01", "0x1F", "null", "~", "1_000", "12:30"]
)
def test_a_name_and_a_version_stay_as_typed(typed: str) -> None:
    found = _read(
        broken("version: 1.10", f"version: {typed}").replace("name: Tea\n", f"name: {typed}\n")
    )
    assert found.alternatives["tea"].version == typed
    assert found.alternatives["tea"].name == typed


@pytest.mark.parametrize(
    "style", ["|\n  Two\n  lines.\n\n", ">\n  Two\n\n  lines.\n", '"Two\\nlines."']
)
def test_prose_may_have_lines_and_loses_the_blanks_around_it(style: str) -> None:
    found = _read(broken("summary: Two *hot* drinks.", f"summary: {style}"))
    assert found.summary == "Two\nlines."


@pytest.mark.parametrize("date", ["2024", "2024-02", "2024-02-29"])
def test_a_source_may_be_dated_by_day_month_or_year(date: str) -> None:
    assert _read(broken("date: 2026-11-20", f"date: {date}")).sources["lab"].date == date


def test_ids_come_in_the_order_of_the_file_wherever_its_parts_stand() -> None:
    head, sources = TEXT.split("sources:\n")
    sources, rest = sources.split("dimensions:\n")
    found = _read(f"dimensions:\n{rest}{head}sources:\n{sources}")
    assert found == _read()
    assert list(found.alternatives) == ["tea", "coffee"]


def test_names_that_turn_the_writing_around_are_read_and_pointed_out() -> None:
    assert name_warnings(_read()) == ()
    found = _read(broken("name: Coffee", "name: Cof\u202efee"))
    (warning,) = name_warnings(found)
    assert warning.oddity == "reordering"
    assert warning.names == ("Cof\u202efee",)


def test_the_summary_counts_what_the_dataset_holds() -> None:
    assert summary_line(_read()) == (
        "Tea or coffee?: 2 alternatives, 1 dimension, 2 criteria (1 measured), 2 claims, "
        "1 table row, 1 reading, 1 situation, 1 question, 2 must-haves, 2 sources"
    )


def test_the_bundled_dataset_is_sound() -> None:
    found = load_dataset(DEFAULT_DATASET)
    assert len(found.alternatives) == 3
    assert len(at_start(found)) == 2
    assert len(found.dimensions) == 11
    assert len(found.criteria) == 34
    assert sum(len(dimension.claims) for dimension in found.dimensions.values()) == 116
    assert len(found.asked) == 2
    assert len(found.questions) == len(found.musts) == 10
    assert name_warnings(found) == ()


def test_the_largest_allowed_dataset_takes_a_few_times_what_its_yaml_alone_does() -> None:
    text = largest_dataset_text()
    data = text.encode()
    assert 0.95 * MAX_BYTES < len(data) <= MAX_BYTES
    # In turns, and the processor's time: what else the machine does slows both alike.
    assert any(_seconds_to_read(data) < 6 * _seconds_to_parse(text) for _attempt in range(5))


def _seconds_to_parse(text: str) -> float:
    started = time.process_time()
    assert sum(1 for _event in yaml.parse(text, Loader=yaml.CSafeLoader)) > 100_000
    return time.process_time() - started


def _seconds_to_read(data: bytes) -> float:
    started = time.process_time()
    found = read_dataset(data, "f")
    seconds = time.process_time() - started
    assert len(found.criteria) == 200
    assert len(found.alternatives) == 100
    return seconds
