"""Drags each slider of the real window through its range: what moves meanwhile, and how fast.

`python3 dev.py drag [--json] [--all-open] [--wide] [--frames FOLDER]`. Seen from outside: the mouse
presses, moves pixel by pixel and releases, and an event filter counts what any widget is told.
Counting takes time itself, so each slider is dragged again to be timed: twice, since whatever else
the machine does only ever adds to a tick's CPU time, and the lesser of the two tells what it costs.
In turns with them a lone slider is dragged, by which figures of different machines can be compared.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QSlider, QWidget

from devtools.drawn import DrawnWindow
from devtools.offscreen import environment, start
from devtools.rows import tail
from devtools.ticks import LoneSlider, settle
from devtools.wide import wide_dataset_text
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.gui.widgets.points_slider import PointsSlider

Figures = dict[str, int | float]

_TALL = 1600
_TIMED = 2
_COUNTED = {
    QEvent.Type.LayoutRequest: "layout_requests",
    QEvent.Type.Move: "moves",
    QEvent.Type.Paint: "paints",
}


def main(arguments: Sequence[str]) -> int:
    """Drag in a process of its own, without a display, and print what it found."""
    if "--frames" in arguments:
        from devtools.frames import main as draw_frames

        return draw_frames(Path(arguments[arguments.index("--frames") + 1]))
    with tempfile.TemporaryDirectory(prefix="fwcompare-drag-") as home:
        found = json.loads(start("drag", ["--drag", *arguments], environment(Path(home))))
    print(json.dumps(found) if "--json" in arguments else table(found))
    return 0


def table(found: Figures) -> str:
    """Return the figures a line each, counts with what they are for one tick."""
    lines = [f"{'ticks':16}{found['ticks']:>8}"]
    for name in _COUNTED.values():
        each = f"{found[name] / found['ticks']:.2f} a tick"
        lines.append(f"{name.replace('_', ' '):16}{found[name]:>8}  {each}")
    names = ("p50", "p99", "cpu_p50", "cpu_p99")
    times = [f"{name.replace('_', ' ') + ', ms':16}{found[f'{name}_ms']:>8.2f}" for name in names]
    beside = f"{found['cpu_ratio']:.1f} times a lone slider's, {found['lone_cpu_p50_ms']:.2f}"
    times[2] += f"  {beside}"
    return "\n".join([*lines, *times])


class Tick(NamedTuple):
    """Milliseconds until all was painted: by the clock, and of this thread's own work."""

    wall: float
    cpu: float


class Count(QObject):
    """Counts events of the kinds that show a window is not still, whichever widget gets them."""

    def __init__(self) -> None:
        super().__init__()
        self.events: Counter[str] = Counter()

    @contextmanager
    def watching(self) -> Iterator[None]:
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        try:
            yield
        finally:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        name = _COUNTED.get(event.type())
        if name and isinstance(watched, QWidget):
            self.events[name] += 1
        return False


def drag_all(drawn: DrawnWindow, *, all_open: bool = False) -> Figures:
    """Return how many ticks there were, what moved in all of them, and the milliseconds of one.

    A tick is a move of the mouse that changes the slider's value, until all is painted.
    """
    count, lone = Count(), LoneSlider()
    ticks, wall, cpu, beside = 0, list[float](), list[float](), list[float]()
    lone.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the focus stays where it is
    lone.show()
    for slider in sliders_in_turn(drawn, all_open=all_open):
        with count.watching():
            ticks += len(_drag(slider))
        _take_back(drawn)
        drags = list[list[Tick]]()
        for _ in range(_TIMED):
            drags.append(_drag(slider))
            _take_back(drawn)
            beside += [tick.cpu for tick in _drag(lone.slider)]
        wall += [tick.wall for drag in drags for tick in drag]
        cpu += [min(tick.cpu for tick in same) for same in zip(*drags, strict=True)]
    lone.close()
    return {
        "ticks": ticks,
        **{name: count.events[name] for name in _COUNTED.values()},
        "p50_ms": round(median(wall), 3),
        "p99_ms": round(tail(wall), 3),
        "cpu_p50_ms": round(median(cpu), 3),
        "cpu_p99_ms": round(tail(cpu), 3),
        "lone_cpu_p50_ms": round(median(beside), 3),
        "cpu_ratio": round(median(cpu) / median(beside), 2),
    }


def sliders_in_turn(drawn: DrawnWindow, *, all_open: bool = False) -> Iterator[PointsSlider]:
    """Bring each slider into sight in its turn; with all open those of the criteria, too."""
    window, seen = drawn.window, set[PointsSlider]()
    if all_open:
        window.resize(window.width(), _TALL)
    for dimension in ("", *(window.document.dataset.dimensions if all_open else ())):
        if dimension:
            window.weights.open_dimension(dimension)
            window.tabs.open_tab(dimension)
        drawn.rest()
        for slider in window.findChildren(PointsSlider):
            if slider.isVisible() and slider not in seen:
                seen.add(slider)
                scroll_to(slider)
                drawn.rest()
                yield slider


def scroll_to(slider: PointsSlider) -> None:
    """Scroll as a hand would before it takes hold of a slider."""
    parent = slider.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(slider)
        parent = parent.parentWidget()


def _drag(slider: QSlider) -> list[Tick]:
    """Drag from the handle to one end and then to the other; return each tick's milliseconds."""
    window, ticks = slider.window().windowHandle(), list[Tick]()

    def place(x: int) -> QPoint:
        return slider.mapTo(slider.window(), QPoint(x, slider.height() // 2))

    begin = round(slider.value() / slider.maximum() * slider.width())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place(begin))
    settle()
    for x in (*range(begin, -1, -1), *range(slider.width())):
        value, wall, cpu = slider.value(), time.perf_counter_ns(), time.thread_time_ns()
        QTest.mouseMove(window, place(x))
        settle()
        if slider.value() != value:
            took = time.perf_counter_ns() - wall, time.thread_time_ns() - cpu
            ticks.append(Tick(took[0] / 1e6, took[1] / 1e6))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=place(slider.width() - 1))
    settle()
    return ticks


def _take_back(drawn: DrawnWindow) -> None:
    """Undo the drag, which is one step, so that each begins with the same window."""
    drawn.window.document.undo_stack.undo()
    drawn.rest()


def _found(arguments: Sequence[str]) -> Figures:
    application = QApplication(["drag"])
    is_wide = "--wide" in arguments
    dataset = (
        read_dataset(wide_dataset_text().encode(), "wide.yaml")
        if is_wide
        else load_dataset(DEFAULT_DATASET)
    )
    drawn = DrawnWindow(dataset)
    drawn.show()
    found = drag_all(drawn, all_open="--all-open" in arguments)
    drawn.close()
    del application
    return found


if __name__ == "__main__":
    if sys.argv[1:2] == ["--drag"]:
        print(json.dumps(_found(sys.argv[2:])))
    else:
        sys.exit(main(sys.argv[1:]))
