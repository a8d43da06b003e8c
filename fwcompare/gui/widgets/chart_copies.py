"""A chart on the clipboard: as a picture or as a table, each in the forms that programs take."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from fwcompare.charts.html_table import as_html
from fwcompare.charts.table import as_text
from fwcompare.gui.widgets.english_copy import said_in_english
from fwcompare.gui.widgets.of_window import part_of_window
from fwcompare.gui.widgets.picture import picture_bytes, picture_of
from fwcompare.gui.widgets.toast import Toast

if TYPE_CHECKING:
    from fwcompare.gui.widgets.chart import Chart

_SVG = "image/svg+xml"


def copy_picture(chart: "Chart[Any]") -> None:
    """Copy the picture as pixels and as lines: a program takes what it can."""
    forms = QMimeData()
    forms.setImageData(picture_of(chart))
    forms.setData(_SVG, picture_bytes(chart, ".svg"))
    _copy(chart, forms, "Copied the picture")


def copy_svg(chart: "Chart[Any]") -> None:
    """Copy the picture as lines alone, as text too, for programs that would take the pixels."""
    forms = QMimeData()
    content = picture_bytes(chart, ".svg")
    forms.setData(_SVG, content)
    forms.setText(content.decode())
    _copy(chart, forms, "Copied the picture as SVG")


def copy_table(chart: "Chart[Any]") -> None:
    """Copy the facts for spreadsheets, as text with tabs, and for documents, as HTML."""
    with said_in_english(chart):
        table = chart.table()
    forms = QMimeData()
    forms.setText(as_text(table))
    forms.setHtml(as_html(table, chart.accessibleName()))
    _copy(chart, forms, "Copied the table")


def _copy(chart: "Chart[Any]", forms: QMimeData, words: str) -> None:
    QGuiApplication.clipboard().setMimeData(forms)
    toast = part_of_window(chart, Toast)
    if toast is not None:
        toast.say(words)
