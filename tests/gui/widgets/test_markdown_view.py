"""Strangers' Markdown, shown plainly."""

import os
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QTextFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import Label
from fwcompare.gui.widgets.markdown_view import MarkdownView
from tests.gui.conftest import Show
from tests.gui.system.test_links import Browser


@pytest.fixture
def page(theme: Theme, show: Show) -> QWidget:
    page = QWidget()
    page.resize(400, 400)
    QVBoxLayout(page)
    show(page)
    return page


@pytest.fixture
def view(page: QWidget) -> MarkdownView:
    view = MarkdownView()
    column = page.layout()
    assert isinstance(column, QVBoxLayout)
    column.addWidget(view)
    column.addStretch(1)
    return view


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    browser = Browser()
    yield browser
    browser.close()


def test_html_is_shown_as_typed(view: MarkdownView) -> None:
    view.set_markdown("<b>R&D</b> <img src='file:///dev/zero'> and *this*")
    assert view.toPlainText() == "<b>R&D</b> <img src='file:///dev/zero'> and this"


@pytest.mark.skipif(os.name == "nt", reason="there is no endless file")
def test_a_picture_that_never_ends_is_not_read(view: MarkdownView) -> None:
    view.set_markdown("![x](file:///dev/zero) ![y](/dev/zero) after")
    view.grab()
    assert view.toPlainText().endswith("after")


def test_it_is_as_high_as_its_text(view: MarkdownView, qtbot: object) -> None:
    view.set_markdown("one line")
    QApplication.processEvents()
    low = view.height()
    view.set_markdown("many words " * 60)
    QApplication.processEvents()
    assert view.height() > 4 * low
    assert view.document().size().height() <= view.height()
    narrow, wide = view.heightForWidth(200), view.heightForWidth(800)
    assert narrow > 3 * wide


def test_a_heading_is_no_larger_than_the_text(view: MarkdownView) -> None:
    view.set_markdown("# Head\n\nbody")
    run = view.document().begin().textFormats()[0]
    assert run.format.property(QTextFormat.Property.FontSizeAdjustment) == 0
    assert run.format.fontWeight() > QFont.Weight.Normal


def test_a_link_goes_through_the_gate(view: MarkdownView, browser: Browser) -> None:
    view.anchorClicked.emit(QUrl("https://example.org/a?b=c%20d"))
    view.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert browser.asked == ["https://example.org/a?b=c d"]
    assert view.toPlainText() == ""


def test_a_link_is_reached_and_opened_by_keyboard(view: MarkdownView, browser: Browser) -> None:
    view.set_markdown("see [the site](https://example.org/)")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert browser.asked == ["https://example.org/"]


def test_a_text_without_links_is_no_stop_for_tab(view: MarkdownView) -> None:
    view.set_markdown("plain")
    assert not view.focusPolicy() & Qt.FocusPolicy.TabFocus
    view.set_markdown("[a](https://example.org)")
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_links_are_underlined_and_follow_the_theme(view: MarkdownView, theme: Theme) -> None:
    def link_colour() -> QColor:
        run = view.document().begin().textFormats()[-1]
        assert run.format.fontUnderline()
        return run.format.foreground().color()

    view.set_markdown("see [the site](https://example.org/)")
    before = link_colour()
    theme.set_choice("dark")
    QApplication.processEvents()
    assert link_colour() == theme.color("ink") != before


def test_the_wheel_is_left_to_what_it_lies_in(view: MarkdownView) -> None:
    view.set_markdown("words and words " * 300)
    middle = QPointF(view.rect().center())
    none = Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, -120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert not wheel.isAccepted()


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "> " * 10_000, "[a](" * 5_000, "|a" * 10_000, "_a" * 9_999]
)
def test_hostile_text_costs_little(view: MarkdownView, text: str) -> None:
    start = time.process_time()
    view.set_markdown(text[:4000])
    view.set_markdown(text)
    view.heightForWidth(300)
    assert time.process_time() - start < 5


def test_figures_stay_with_their_units_and_are_copied_as_typed(view: MarkdownView) -> None:
    typed = "It allows for 15 % of noise and 49 MB"
    view.set_markdown(typed)
    assert "15\u00a0%" in view.document().begin().text()
    view.selectAll()
    view.copy()
    assert QApplication.clipboard().text() == typed


def test_a_label_is_copied_as_typed_too(page: QWidget, theme: Theme) -> None:
    typed = "It allows for 15 % of noise and 49 MB"
    label = Label(theme, typed, wraps=True, parent=page)
    label.show()
    assert label.text().replace("\u00a0", " ") == typed
    assert "15\u00a0%" in label.text()
    label.setSelection(0, len(typed))
    label.setFocus()
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == typed
