"""Moves the window's sliders as a hand does and times each tick until everything is painted.

`python -m devtools.ticks beside BATCHES | endure TICKS`, from where `devtools.bench` calls it.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSlider, QWidget

from devtools.drawn import DrawnWindow
from devtools.wide import wide_dataset_text
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.gui.widgets.points_slider import PointsSlider

Times = dict[str, list[float]]

_BATCH = 25
_WARM_UP = 500
_TALL = 1600


class LoneSlider(QWidget):
    """What every window with a slider has at least: it, and a label that shows its value."""

    def __init__(self) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        label = QLabel()
        self.slider.valueChanged.connect(label.setNum)
        row = QHBoxLayout(self)
        row.addWidget(self.slider)
        row.addWidget(label)
        self.resize(400, 48)


def compare(batches: int) -> list[dict[str, Any]]:
    """Return for each scene the milliseconds of every tick, beside those of a lone slider.

    CPU time is the window's own thread's, as in `devtools.drag`: what works beside it is begun
    when the hand rests, and what it costs the hand, the clock tells.
    """
    bundled = load_dataset(DEFAULT_DATASET)
    wide = read_dataset(wide_dataset_text().encode(), "wide.yaml")
    lone = LoneSlider()
    lone.show()
    return [
        _scene(lone, batches, "overview open", bundled, _dimension_sliders),
        _scene(lone, batches, "a dimension's tab open", bundled, _dimension_sliders, "tab"),
        _scene(lone, batches, "criteria open", bundled, _criterion_sliders, "tab"),
        _scene(lone, batches, "200 criteria × 10 alternatives", wide, _criterion_sliders, "tab"),
        _scene(lone, batches, "every panel open, 26 × 2", bundled, _all_sliders, "tab"),
        _scene(lone, batches, "every panel open, 200 × 10", wide, _all_sliders, "tab"),
    ]


def _scene(
    lone: LoneSlider,
    batches: int,
    name: str,
    dataset: Dataset,
    choose: Callable[[DrawnWindow, str], list[PointsSlider]],
    tab: str = "",
) -> dict[str, Any]:
    dimension = max(dataset.dimensions.values(), key=lambda d: len(d.criteria)).id
    drawn = DrawnWindow(dataset)
    if tab:
        drawn.window.tabs.open_tab(dimension)
    sliders = choose(drawn, dimension)
    drawn.show()
    drawn.rest()  # nobody takes hold within the half second in which NumPy is loaded
    program, beside = _times(), _times()
    moved = cycle(sliders)
    for batch in range(-2, batches):  # the first two warm everything up
        for slider, times in ((next(moved), program), (lone.slider, beside)):
            found = _drag(slider)
            if batch >= 0:
                times["wall"] += found["wall"]
                times["cpu"] += found["cpu"]
    drawn.close()
    is_wide = len(dataset.criteria) > 100
    return {"name": name, "is_wide": is_wide, "program": program, "lone": beside}


def _dimension_sliders(drawn: DrawnWindow, _dimension: str) -> list[PointsSlider]:
    return [row.slider for row in drawn.window.weights.dimension_rows.values()]


def _criterion_sliders(drawn: DrawnWindow, dimension: str) -> list[PointsSlider]:
    """Open that dimension in the left panel and return the sliders of its criteria."""
    weights = drawn.window.weights
    weights.open_dimension(dimension)
    criteria = drawn.window.document.dataset.dimensions[dimension].criteria
    return [weights.criterion_rows[id_].slider for id_ in criteria]


def _all_sliders(drawn: DrawnWindow, dimension: str) -> list[PointsSlider]:
    """Make room for all of the right panel, its readings too; return both kinds of sliders."""
    window = drawn.window
    window.resize(window.width(), _TALL)
    for reading in list(window.document.dataset.readings)[:1]:
        window.follows.show_reading(reading)
    return [*_criterion_sliders(drawn, dimension), *_dimension_sliders(drawn, dimension)]


def _drag(slider: QSlider) -> Times:
    """Drag a handle over some points, back from an end, and return how long each tick took.

    The press is no tick: a hand has pressed, and the row lies on its ground, before it moves.
    """
    if isinstance(slider, PointsSlider):
        slider.gesture_started.emit()
    slider.setSliderDown(True)
    settle()
    times = _times()
    step = 1 if slider.value() <= 50 else -1
    for value in range(slider.value() + step, slider.value() + step * (_BATCH + 1), step):
        wall, cpu = time.perf_counter_ns(), time.thread_time_ns()
        slider.setValue(value)
        settle()
        times["cpu"].append((time.thread_time_ns() - cpu) / 1e6)
        times["wall"].append((time.perf_counter_ns() - wall) / 1e6)
    slider.setSliderDown(False)
    return times


def _times() -> Times:
    return {"wall": [], "cpu": []}


def settle() -> None:
    """Process events until none is left: by then everything is laid out and painted."""
    dispatcher = QAbstractEventDispatcher.instance()
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def endure(ticks: int) -> dict[str, Any]:
    """Return what one long drag leaves behind: MB of memory, references to None and True."""
    drawn = DrawnWindow(load_dataset(DEFAULT_DATASET))
    drawn.show()
    slider = _dimension_sliders(drawn, "")[0]
    slider.gesture_started.emit()
    _drag_to_and_fro(slider, _WARM_UP)
    memory, references = _memory(), _references()
    _drag_to_and_fro(slider, ticks)
    after, references_after = _memory(), _references()
    grown = None if memory is None or after is None else (after - memory) / 2**20
    gained = {
        name: None if before is None else references_after[name] - before
        for name, before in references.items()
    }
    drawn.close()
    return {"memory": grown, "references": gained}


def _drag_to_and_fro(slider: PointsSlider, ticks: int) -> None:
    for value in islice(cycle((*range(100), *range(100, 0, -1))), ticks):
        slider.setValue(value)
        settle()
    gc.collect()


def _references() -> dict[str, Any]:
    """Return the reference counts of None and True; they are immortal since Python 3.12."""
    is_immortal = sys.version_info >= (3, 12)
    return {str(one): None if is_immortal else sys.getrefcount(one) for one in (None, True)}


def _memory() -> int | None:
    """Return the bytes this process holds now; None where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return None
    import resource

    return pages * resource.getpagesize()


if __name__ == "__main__":
    application = QApplication(["ticks"])
    action = {"beside": compare, "endure": endure}[sys.argv[1]]
    print(json.dumps(action(int(sys.argv[2]))))
