"""The look: contrast, colours that everybody can tell apart, and nothing cut off or colliding."""

import gc
import re
import weakref
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fwcompare.charts.alternative_styles import contrast, styles_of
from fwcompare.charts.palettes import EVERY_LOOK, Colours
from fwcompare.dataset import Dataset
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.widgets.label import ElidedLabel, Label
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from tests.builders import dataset_of
from tests.gui.colour_vision import DEFICIENCIES, NORMAL, ciede2000, colour_difference
from tests.gui.conftest import OpenWindow, Show

GROUNDS = ("win", "paper", "field", "selected", "hover")
every_look = pytest.mark.parametrize("look", EVERY_LOOK.values(), ids=EVERY_LOOK)

Eyes = tuple[tuple[float, float, float], ...]
every_eye = pytest.mark.parametrize(
    "eyes", [NORMAL, *DEFICIENCIES.values()], ids=["normal", *DEFICIENCIES]
)


def ratio(look: Colours, one: str, other: str) -> float:
    return contrast(getattr(look, one), getattr(look, other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#0000FF", "#FFFFFF", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(other, one) == pytest.approx(expected, abs=0.005)


@every_look
def test_every_ink_can_be_read_on_every_ground(look: Colours) -> None:
    for ink in ("ink", "ink2", "ink3"):
        for ground in GROUNDS:
            assert ratio(look, ink, ground) >= 4.5, (ink, ground)


@every_look
def test_edges_of_controls_can_be_seen_on_every_ground(look: Colours) -> None:
    for ground in ("win", "paper", "field"):
        assert ratio(look, "edge", ground) >= 3, ground


@every_look
def test_chips_can_be_read(look: Colours) -> None:
    for role in ("yes", "no", "between"):
        assert ratio(look, role, f"{role}_ground") >= 4.5


@every_look
def test_the_shipped_alternatives_can_be_seen_on_every_ground(
    look: Colours, bundled: Dataset
) -> None:
    for style in styles_of(bundled).values():
        for ground in GROUNDS:
            assert contrast(style.colour, getattr(look, ground)) >= 3, (style.id, ground)


def test_words_on_the_shipped_alternatives_are_white_and_can_be_read(bundled: Dataset) -> None:
    for style in styles_of(bundled).values():
        assert style.on_colour == "#FFFFFF"
        assert contrast(style.colour, style.on_colour) >= 4.5


# Pairs 1, 7, 17, 25 and 34 of the table in Sharma, Wu & Dalal 2005.
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_colour_difference_is_that_of_the_published_table(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert ciede2000(one, other) == pytest.approx(expected, abs=5e-5)
    assert ciede2000(other, one) == pytest.approx(expected, abs=5e-5)


@every_eye
def test_the_shipped_alternatives_are_told_apart_by_everybodys_eyes(
    bundled: Dataset, eyes: Eyes
) -> None:
    colours = [QColor(style.colour) for style in styles_of(bundled).values()]
    for one, other in combinations(colours, 2):
        assert colour_difference(one, other, eyes) >= 20


def test_the_shipped_alternatives_keep_the_colours_of_the_dataset(bundled: Dataset) -> None:
    for id_, style in styles_of(bundled).items():
        assert style.colour == bundled.alternatives[id_].colour


def coloured(*colours: str) -> Dataset:
    """Return a dataset of as many alternatives as there are colours."""
    names = [f"a{index}" for index in range(len(colours))]
    dataset = dataset_of({"x": {"x1": dict.fromkeys(names, 5.0)}})
    alternatives = {
        name: replace(dataset.alternatives[name], colour=colour)
        for name, colour in zip(names, colours, strict=True)
    }
    return replace(dataset, alternatives=alternatives)


def is_seen_everywhere(colour: str) -> bool:
    grounds = {getattr(look, g) for look in EVERY_LOOK.values() for g in GROUNDS}
    return all(contrast(colour, ground) >= 3 for ground in grounds)


@pytest.mark.parametrize("colour", ["#FFFFFF", "#000000", "#FFFF00", "#E9E9E5", "", "#222222"])
def test_a_colour_that_cannot_be_seen_everywhere_is_replaced(colour: str) -> None:
    first, second = styles_of(coloured(colour, "#2A74CF")).values()
    assert is_seen_everywhere(first.colour)
    assert first.colour != second.colour == "#2A74CF"


def test_a_colour_that_somebody_has_already_is_replaced() -> None:
    first, second = styles_of(coloured("#2a74cf", "#2A74CF")).values()
    assert first.colour == "#2A74CF"
    assert second.colour != first.colour
    assert is_seen_everywhere(second.colour)


def test_ten_alternatives_without_colours_get_ten_different_ones() -> None:
    styles = styles_of(coloured(*[""] * 10)).values()
    assert len({style.colour for style in styles}) == 10
    assert all(is_seen_everywhere(style.colour) for style in styles)
    assert all(contrast(style.colour, style.on_colour) >= 4.5 for style in styles)


@every_eye
def test_colours_given_to_many_alternatives_differ_for_everybodys_eyes(eyes: Eyes) -> None:
    colours = [QColor(style.colour) for style in styles_of(coloured(*[""] * 10)).values()]
    for count, least in ((5, 9.0), (10, 5.0)):
        pairs = combinations(colours[:count], 2)
        assert min(colour_difference(*pair, eyes) for pair in pairs) >= least


def test_the_first_five_alternatives_have_marks_of_their_own() -> None:
    marks = [style.mark for style in styles_of(coloured(*[""] * 5)).values()]
    assert len(set(marks)) == 5


def test_a_hundred_alternatives_all_get_a_colour_that_is_seen() -> None:
    styles = styles_of(coloured(*["#2A74CF"] * 100)).values()
    assert all(is_seen_everywhere(style.colour) for style in styles)


# Nothing cut off, nothing colliding.


def flaws_of(window: QWidget) -> list[str]:
    """Return what is cut off, hangs out of its parent or lies over its neighbour."""
    widgets = [w for w in window.findChildren(QWidget) if w.isVisible() and w.window() is window]
    flaws = [flaw for w in widgets if isinstance(w, QLabel) for flaw in flaws_of_label(w)]
    buttons = [w for w in widgets if isinstance(w, QPushButton)]
    flaws += [
        f"button cut: {b.text()!r}" for b in buttons if b.width() < b.minimumSizeHint().width()
    ]
    for parent in (window, *widgets):
        flaws += flaws_of_children(parent)
    return flaws


def flaws_of_label(label: QLabel) -> Iterator[str]:
    text = label.text().replace("&", "") if label.buddy() is not None else label.text()
    if not text or isinstance(label, ElidedLabel):
        return
    if isinstance(label, ReservedLabel):
        yield from flaws_of_reserved(label)
    elif label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + 1:
            yield f"lines cut: {text!r} in {describe(label)}"
        words = re.split(r"\s|(?<=[-–—/])", text)
        longest = max(label.fontMetrics().horizontalAdvance(word) for word in words)
        if longest > label.width() + 1:
            yield f"word cut: {text!r} in {describe(label)}"
    elif label.fontMetrics().horizontalAdvance(text) > label.contentsRect().width() + 1:
        yield f"text cut: {text!r} in {describe(label)}"
    elif label.fontMetrics().height() > label.height() + 1:
        yield f"too low: {text!r} in {describe(label)}"


def flaws_of_reserved(label: ReservedLabel) -> Iterator[str]:
    """It breaks its words itself, and has shorter wordings for where they do not fit."""
    for line in label.shown_lines():
        if label.fontMetrics().horizontalAdvance(line) > label.width() + 1:
            yield f"text cut: {line!r} in {describe(label)}"
    if label.reserved_height > label.height() + 1:
        yield f"too low: {label.text()!r} in {describe(label)}"


def flaws_of_children(parent: QWidget) -> Iterator[str]:
    inner = (QTabBar, QComboBox, QLineEdit, QMenuBar, QStackedWidget)
    if isinstance(parent, inner):  # Qt lays those out itself
        return
    children = [
        c
        for c in parent.findChildren(QWidget)
        if c.parentWidget() is parent and c.isVisible() and not c.isWindow()
    ]
    if not isinstance(parent.parentWidget(), QAbstractScrollArea):
        for child in children:
            if not parent.rect().adjusted(-1, -1, 1, 1).contains(child.geometry()):
                yield f"{describe(child)} hangs out of {describe(parent)}"
    for one, other in combinations(children, 2):
        if isinstance(parent, QMainWindow) and not {type(one), type(other)} & {QDockWidget}:
            continue
        if {"own-column"} & {one.objectName(), other.objectName()}:
            continue  # it is there to lie over the edge of what scrolls
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > 1 and shared.height() > 1:
            yield f"{describe(one)} lies over {describe(other)} in {describe(parent)}"


def describe(widget: QWidget) -> str:
    rect: QRect = widget.geometry()
    place = f"{rect.width()}x{rect.height()}+{rect.x()}+{rect.y()}"
    return f"{type(widget).__name__} {widget.objectName()} {place}"


def test_the_check_finds_what_is_cut_and_what_collides(theme: Theme, show: Show) -> None:
    window = QWidget()
    window.resize(300, 200)
    short = Label(theme, "Far too long for its width", parent=window)
    short.setGeometry(10, 10, 40, 20)
    low = Label(theme, "Several words that take lines", wraps=True, parent=window)
    low.setGeometry(10, 60, 80, 20)
    over = Label(theme, "Over", parent=window)
    over.setGeometry(40, 65, 60, 20)
    out = Label(theme, "Out", parent=window)
    out.setGeometry(280, 150, 60, 20)
    show(window)
    flaws = "\n".join(flaws_of(window))
    for flaw in ("text cut: 'Far", "lines cut: 'Several", "lies over", "hangs out"):
        assert flaw in flaws


@pytest.mark.parametrize(
    ("size", "percent"),
    [((1280, 800), 100), ((960, 600), 100), ((1280, 800), 140)],
    ids=["usual", "small", "large text"],
)
def test_nothing_is_cut_off_or_lies_over_anything_else(
    open_window: OpenWindow, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    window = open_window(size=size)
    if percent != 100:
        window.theme.set_text_percent(percent)
    window.weights.open_dimension("databases")
    window.weights.open_dimension("performance")
    for index in range(window.tabs.bar.count()):
        window.tabs.bar.setCurrentIndex(index)
        QApplication.processEvents()
        for block in window.tabs.current_view.findChildren(CriterionBlock)[:2]:
            block.set_opened(True)
        qtbot.waitUntil(lambda: has_no_flaws(window))  # what is worked out later lays out again
    assert (window.width(), window.height()) == size


def has_no_flaws(window: QWidget) -> bool:
    """For `waitUntil`, which shows the assertion that fails to the end."""
    flaws = flaws_of(window)
    assert not flaws
    return True


def test_a_look_goes_with_its_last_holder_and_not_when_some_thread_collects_garbage(
    qapp: QApplication,
) -> None:
    gc.collect()
    gc.disable()
    try:
        theme = Theme("light")
        theme.prepare(qapp)
        goes = weakref.ref(theme)
        del theme
        assert goes() is None
    finally:
        gc.enable()
