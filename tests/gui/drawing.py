"""Hands and eyes: moves the mouse as a person does, reads what a window shows."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QLabel,
    QTableView,
    QTextBrowser,
    QWidget,
)

from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import (
    Alternative,
    Criterion,
    Dimension,
    Feature,
    JudgedScale,
    TableRow,
)
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.points_slider import INSET, PointsSlider
from tests.builders import Found, dataset_of

LEFT_BUTTON = Qt.MouseButton.LeftButton


def place_of(slider: PointsSlider, points: float) -> QPoint:
    """Return where on a slider its handle stands at that many points."""
    left = right = INSET * slider.font().pixelSize() / 13
    width = slider.width() - left - right
    return QPoint(round(left + points / 100 * width), slider.height() // 2)


def drag(slider: PointsSlider, *stations: float) -> None:
    """Press at the first station, move through the others, release at the last."""
    first, *others = (place_of(slider, points) for points in stations)
    QTest.mousePress(slider, LEFT_BUTTON, pos=first)
    for place in others:
        QTest.mouseMove(slider, place)
    QTest.mouseRelease(slider, LEFT_BUTTON, pos=(others or [first])[-1])


def double_click(widget: QWidget, place: QPoint) -> None:
    """Press and release, then the second press: what a window system sends."""
    QTest.mouseClick(widget, LEFT_BUTTON, pos=place)
    QTest.mouseDClick(widget, LEFT_BUTTON, pos=place)
    QTest.mouseRelease(widget, LEFT_BUTTON, pos=place)


def labels_in(widget: QWidget) -> list[QLabel]:
    """Return the labels on show in a widget."""
    return [label for label in widget.findChildren(QLabel) if label.isVisible()]


def texts_in(widget: QWidget) -> list[str]:
    """Return every text on show in a widget: labels, links, Markdown, and tables with heads.

    As it would be copied: a no-break space is one that was typed as any other.
    """
    texts = [label.text().replace("\u00a0", " ") for label in labels_in(widget)]
    texts += [link.label for link in widget.findChildren(Link) if link.isVisible()]
    views = [view for view in widget.findChildren(QTextBrowser) if view.isVisible()]
    texts += [view.toPlainText() for view in views]
    tables = [table.model() for table in widget.findChildren(QTableView) if table.isVisible()]
    return texts + [text for model in tables for text in _cells_of(model)]


def _cells_of(model: QAbstractItemModel) -> Iterator[str]:
    rows, columns = range(model.rowCount()), range(model.columnCount())
    yield from (str(model.headerData(n, Qt.Orientation.Horizontal)) for n in columns)
    yield from (str(model.headerData(n, Qt.Orientation.Vertical)) for n in rows)
    yield from (str(model.index(row, column).data()) for row in rows for column in columns)


def focusable_in(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab can reach: parts of one control count as that control."""
    for child in widget.findChildren(QWidget):
        if child.isVisibleTo(widget) and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            is_part = child.focusProxy() is not None or isinstance(
                child.parentWidget(), QAbstractSpinBox | QAbstractScrollArea
            )
            if not is_part or isinstance(child, QAbstractButton):
                yield child


STRANGE = (
    "<img src='file:///dev/zero'>&lt;b&gt; R&D &File\nsecond \u202eline\u2066 <b>bold</b> \u05d0"
)
"""Markup, an entity, mnemonics, a line end and characters that turn the writing around."""


def with_every_text(dataset: Dataset, text: str) -> Dataset:
    """Return a dataset like the given one, in which every text a person reads is this one."""
    return replace(
        dataset,
        title=text,
        summary=text,
        checked=text,
        alternatives={id_: _alternative(a, text) for id_, a in dataset.alternatives.items()},
        sources={
            id_: replace(s, title=text, note=text, date=text) for id_, s in dataset.sources.items()
        },
        dimensions={id_: _dimension(d, text) for id_, d in dataset.dimensions.items()},
        table=tuple(
            replace(r, feature=text, cells=dict.fromkeys(r.cells, text), checked=text)
            for r in dataset.table
        ),
        situations={id_: replace(s, name=text, when=text) for id_, s in dataset.situations.items()},
    )


def _alternative(alternative: Alternative, text: str) -> Alternative:
    return replace(
        alternative, name=text, version=text, about=text, features=(Feature(text, text),)
    )


def _dimension(dimension: Dimension, text: str) -> Dimension:
    return replace(
        dimension,
        name=text,
        short=text,
        question=text,
        about=dict.fromkeys(dimension.about, text),
        claims=tuple(replace(c, says=text, finding=text) for c in dimension.claims),
        not_known=(text,),
        criteria={id_: _criterion(c, text) for id_, c in dimension.criteria.items()},
    )


def _criterion(criterion: Criterion, text: str) -> Criterion:
    scale = criterion.scale
    return replace(
        criterion,
        name=text,
        short=text,
        question=text,
        scale=replace(scale, low=text, middle=text, high=text)
        if isinstance(scale, JudgedScale)
        else replace(scale, unit=text),
        ratings={a: replace(r, because=text) for a, r in criterion.ratings.items()},
    )


def ten_alternatives() -> Dataset:
    """Return ten alternatives with long names, in two dimensions and a difference table."""
    names = [f"alternative_number_{index}" for index in range(10)]
    values: dict[str, Found] = {name: float(index) for index, name in enumerate(names)}
    turned: dict[str, Found] = {name: 10.0 - index for index, name in enumerate(names)}
    found = {"first": {"x1": values, "x2": turned}, "second": {"y1": turned}}
    dataset = dataset_of(found, points={"first": 60.0, "second": 10.0})
    cells = dict.fromkeys(names, "A cell of a few words")
    return replace(dataset, table=(TableRow("A feature", cells, "x1", "What was found."),))
