"""A drag of every slider, as a hand does it, and what is counted meanwhile."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from devtools.drag import Count, drag_all, sliders_in_turn, table
from devtools.drawn import DrawnWindow
from fwcompare.gui.widgets.points_slider import PointsSlider
from tests.builders import Found, dataset_of

ROWS: dict[str, dict[str, dict[str, Found]]] = {
    "x": {"x1": {"a": 8.0, "b": 2.0}, "x2": {"a": 4.0, "b": 5.0}},
    "y": {"y1": {"a": 1, "b": 6}},
}


@pytest.fixture
def drawn(qapp: QApplication) -> Iterator[DrawnWindow]:
    drawn = DrawnWindow(dataset_of(ROWS))
    drawn.show()
    yield drawn
    drawn.close()


def values_seen(drawn: DrawnWindow) -> dict[PointsSlider, list[int]]:
    """Note from now on each value of each slider, those not in sight among them."""
    seen: dict[PointsSlider, list[int]] = {}
    for slider in drawn.window.findChildren(PointsSlider):
        seen[slider] = []
        slider.valueChanged.connect(seen[slider].append)
    return seen


def test_each_slider_goes_through_its_range_and_back(drawn: DrawnWindow) -> None:
    before = drawn.window.document.decision
    seen = values_seen(drawn)
    found = drag_all(drawn)
    assert len(seen) == 2
    assert all((min(values), max(values)) == (0, 100) for values in seen.values())
    assert drawn.window.document.decision == before
    assert found["paints"] >= found["ticks"] >= 2 * 60
    assert 0 < found["p50_ms"] <= found["p99_ms"]
    assert 0 < found["cpu_p50_ms"] <= found["cpu_p99_ms"]
    names = ["ticks", "layout_requests", "moves", "paints", "p50_ms", "p99_ms"]
    names += ["cpu_p50_ms", "cpu_p99_ms", "lone_cpu_p50_ms", "cpu_ratio"]
    assert list(json.loads(json.dumps(found))) == names
    assert [line.split()[-1] for line in table(found).splitlines()[:1]] == [str(found["ticks"])]


def test_with_all_open_the_sliders_of_criteria_have_their_turn_as_well(drawn: DrawnWindow) -> None:
    found = []
    for slider in sliders_in_turn(drawn, all_open=True):
        assert slider.isVisible()
        found.append(slider)
    assert len(found) == 5
    assert set(found) == set(drawn.window.findChildren(PointsSlider))


def test_only_what_widgets_get_while_it_is_watched_counts(drawn: DrawnWindow) -> None:
    count, widget = Count(), drawn.window

    def tell(receiver: QObject, kind: QEvent.Type) -> None:
        QCoreApplication.sendEvent(receiver, QEvent(kind))

    tell(widget, QEvent.Type.LayoutRequest)
    with count.watching():
        tell(widget, QEvent.Type.LayoutRequest)
        tell(widget, QEvent.Type.ToolTipChange)
        tell(count, QEvent.Type.LayoutRequest)
    tell(widget, QEvent.Type.LayoutRequest)
    assert count.events == {"layout_requests": 1}
