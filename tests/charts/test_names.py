"""A name that runs from right to left, or reorders, turns nothing else in a chart around."""

import re
from dataclasses import replace

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.snapshots import outcomes, situation_states
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.charts import profile, score_bars, slopes, sweep, waterfall
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.palettes import LIGHT
from fwcompare.charts.shapes import Shape, Size
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.export.svg import FileLook, file_svg, page_svg
from tests.builders import three_way_dataset
from tests.charts.reading import MEASURE, texts

ARABIC = "سيارة"
HOSTILE = "tar\u202eeffoc\u2066"
OPEN, SHUT = "\u2068", "\u2069"
REORDERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
SIZE = Size(640, 320)


def named(name: str) -> Dataset:
    """Return a dataset in which an alternative and a dimension have this name."""
    dataset = three_way_dataset()
    car = replace(dataset.alternatives["car"], name=name)
    time = replace(dataset.dimensions["time"], name=name, short="")
    alternatives = {**dataset.alternatives, "car": car}
    return replace(
        dataset, alternatives=alternatives, dimensions={**dataset.dimensions, "time": time}
    )


def drawings(dataset: Dataset) -> list[list[Shape]]:
    """Return every chart in which names stand, of preferences with which the car leads."""
    evaluation, styles = evaluate(dataset, proposal(dataset, "hurry")), styles_of(dataset)
    found = sweep_dimension(evaluation, "time")
    assert found is not None
    states = list(outcomes(dataset, situation_states(dataset, proposal(dataset))))
    name = dataset.dimensions["time"].label
    return [
        profile.draw(profile.profile(evaluation, styles, ""), SIZE, MEASURE),
        score_bars.draw(score_bars.score_bars(evaluation, styles, "", most=3), SIZE, MEASURE),
        waterfall.draw(waterfall.waterfall(evaluation, styles, "", ""), SIZE, MEASURE),
        sweep.draw(sweep.sweep(found, name, styles), SIZE, MEASURE),
        slopes.draw(slopes.slopes(states, styles, 0), SIZE, MEASURE),
    ]


def depths(text: str) -> list[int]:
    """Return how many isolates are open after each character."""
    depth, found = 0, []
    for character in text:
        depth += {OPEN: 1, SHUT: -1}.get(character, 0)
        found.append(depth)
    return found


@pytest.mark.parametrize("name", [HOSTILE, ARABIC, f"{ARABIC}\u202e{SHUT}{ARABIC}"])
def test_every_text_of_a_chart_ends_the_isolates_it_begins(name: str) -> None:
    found = [text for shapes in drawings(named(name)) for text in texts(shapes)]
    shown = [words for text in found for words in (text.words, text.whole)]
    assert any(OPEN in text or "‹RLO›" in text for text in shown)
    for text in shown:
        assert REORDERING.isdisjoint(text)
        assert set(depths(text)) <= {0, 1}
        assert not text or depths(text)[-1] == 0


def test_an_arabic_name_after_a_figure_leaves_the_figure_in_front() -> None:
    words = [t.words for shapes in drawings(named(ARABIC)) for t in texts(shapes)]
    assert [w for w in words if re.fullmatch(rf"[0-9.]+ {OPEN}{ARABIC}{SHUT}", w)]


def test_a_name_that_is_cut_short_still_ends_its_isolate() -> None:
    words = f"for {OPEN}{ARABIC * 3}{SHUT} now"
    for room in range(10, 120, 5):
        shown, _, whole = MEASURE.fitted(words, room, "body", "regular")
        assert not whole or shown.count(OPEN) == shown.count(SHUT)


def test_no_svg_holds_a_character_that_reorders_outside_an_isolate() -> None:
    look = FileLook(vars(LIGHT) | {"ground": LIGHT.paper}, "Inter", 8)
    for shapes in drawings(named(HOSTILE)):
        page = page_svg(shapes, SIZE, f"Scores of {HOSTILE}")
        file = file_svg(shapes, SIZE, HOSTILE, f"Scores of {HOSTILE}", look)
        for svg in (page, file):
            assert REORDERING.isdisjoint(svg)
            assert "tar‹RLO›effoc‹LRI›" in svg
            assert set(depths(svg)) <= {0, 1}
