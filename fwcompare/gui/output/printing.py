"""The report on pages: as a PDF whose text can be copied, on a printer, and in its preview."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from fwcompare.charts.shapes import Size
from fwcompare.export.report_charts import ReportChart, charts_of, report_chart
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.page_ends import SheetPart, Stretch, sheet_parts
from fwcompare.gui.widgets.line_of_text import LEFT, RIGHT, draw_text
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.wording import numbers

if TYPE_CHECKING:
    from fwcompare.export.export import Export

WIDEST = 640.0
_DPI = 96
_METRES_PER_INCH = 0.0254
_MARGIN_MM = 18.0
_FOOT = 28
_TOUCHING = 2.0
_SPILL = 4.0
_LINE = 1.0  # below a row of a table
_CHART = QTextFormat.ObjectTypes.UserObject.value + 1
_NAME = QTextFormat.Property.UserProperty.value + 1
_PREFIX = "chart:"


def report_as_pdf(export: "Export", theme: Theme) -> bytes:
    """Return the report as a PDF on A4, or on letter paper where that is usual."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout())
    writer.setTitle(on_one_line(export.title))
    writer.setAuthor(on_one_line(export.record.author))
    writer.setCreator("fwcompare")
    Printout(export, theme).draw_on(writer)
    buffer.close()
    return bytes(content.data())


def page_layout() -> QPageLayout:
    """Return upright paper of the usual size with the report's margins."""
    from PySide6.QtCore import QLocale

    is_imperial = QLocale.system().measurementSystem() == (
        QLocale.MeasurementSystem.ImperialUSSystem
    )
    size = QPageSize.PageSizeId.Letter if is_imperial else QPageSize.PageSizeId.A4
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), upright, margins, QPageLayout.Unit.Millimeter)


class Printout:
    """One report, laid out anew in one piece for every paper it is drawn on."""

    @numbers.english()
    def __init__(self, export: "Export", theme: Theme) -> None:
        from fwcompare.export.html import print_html

        self._theme = theme.for_paper()
        self._title = on_one_line(export.title)
        self._screen = QImage(1, 1, QImage.Format.Format_RGB32)  # lays out as 96 dots an inch
        self._screen.setDotsPerMeterX(round(_DPI / _METRES_PER_INCH))
        self._screen.setDotsPerMeterY(round(_DPI / _METRES_PER_INCH))
        self._document = _PlainDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self._theme.font())
        layout = self._document.documentLayout()
        layout.setPaintDevice(self._screen)
        charts = {str(name): report_chart(export, name) for name in charts_of(export)}
        self._charts = _Charts(charts, self._theme)
        layout.registerHandler(_CHART, self._charts)
        self._document.setHtml(print_html(export))
        _put_charts_in(self._document)
        _let_code_wrap(self._document)

    @numbers.english()
    def draw_on(self, device: QPagedPaintDevice) -> None:
        """Draw all pages, each with its number at its foot."""
        with QPainter(device) as painter:
            scale = device.logicalDpiX() / _DPI
            painter.scale(scale, scale)
            width, height = device.width() / scale, device.height() / scale
            room = QSizeF(width, height - self._theme.px(_FOOT))
            parts = self.sheet_parts(room)
            for number, part in enumerate(parts, start=1):
                if number > 1:
                    device.newPage()
                self._draw_part(painter, part, room)
                foot = QRectF(0, height - self._theme.px(16), width, self._theme.px(16))
                self._draw_foot(painter, foot, f"{number} of {len(parts)}")

    @numbers.english()
    def sheet_parts(self, room: QSizeF) -> list[SheetPart]:
        """Lay the report out for pages with so much room, and return what each of them shows."""
        self._charts.width = min(WIDEST, room.width())
        self._document.setTextWidth(room.width())
        self._document.documentLayout().documentSize()  # lays all out now
        return sheet_parts(self._document, room.height())

    def _draw_part(self, painter: QPainter, part: SheetPart, room: QSizeF) -> None:
        top = 0.0
        if part.head is not None:
            self._draw_stretch(painter, part.head, top, room.width())
            top += part.head.height
        self._draw_stretch(painter, part.body, top, room.width())

    def _draw_stretch(self, painter: QPainter, stretch: Stretch, top: float, width: float) -> None:
        """Draw a part of the document at a height of the page."""
        shown = QRectF(0, stretch.top, width, stretch.height)
        painter.save()
        painter.translate(0, top - stretch.top)
        painter.setClipRect(shown.adjusted(-_SPILL, 0, _SPILL, _LINE))
        context = QAbstractTextDocumentLayout.PaintContext()
        # What only touches it would be written on the page too, though unseen.
        context.clip = shown.adjusted(0, _TOUCHING, 0, -_TOUCHING)
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.color("ink"))
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _draw_foot(self, painter: QPainter, foot: QRectF, number: str) -> None:
        ink3 = self._theme.color("ink3")
        title = foot.adjusted(0, 0, -self._theme.px(80), 0)
        draw_text(painter, title, self._title, self._theme, ink3, LEFT, size="caption")
        draw_text(painter, foot, number, self._theme, ink3, RIGHT, size="caption")


class _PlainDocument(QTextDocument):
    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """Load nothing: the charts are drawn, and there is nothing else to be seen."""
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(QColor(0, 0, 0, 0))
        return nothing


class _Charts(QPyTextObject):
    """Draws the charts in the text as lines and letters, not as pixels."""

    def __init__(self, charts: Mapping[str, ReportChart], theme: Theme) -> None:
        super().__init__()
        self._charts = charts
        self._theme = theme
        self.width = WIDEST

    def intrinsicSize(self, _document: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        height = self._charts[str(form.property(_NAME))].height(self._theme.measure)
        return QSizeF(self.width, height)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _at: int,
        form: QTextFormat,
    ) -> None:
        chart, measure = self._charts[str(form.property(_NAME))], self._theme.measure
        shapes = chart.draw(Size(self.width, chart.height(measure)), measure)
        painter.save()
        painter.translate(rect.x(), rect.y())
        paint_shapes(painter, shapes, self._theme)
        painter.restore()


def _put_charts_in(document: QTextDocument) -> None:
    """Let the places of pictures be drawn by us."""
    found = []
    block = document.begin()
    while block.isValid():
        for run in block.textFormats():
            name = str(run.format.property(QTextFormat.Property.ImageName) or "")
            if name.startswith(_PREFIX):
                found.append((block.position() + run.start, name.removeprefix(_PREFIX)))
        block = block.next()
    for position, name in found:
        form = QTextCharFormat()
        form.setObjectType(_CHART)
        form.setProperty(_NAME, name)
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _let_code_wrap(document: QTextDocument) -> None:
    """Let long lines of code go on below: what is cut off on paper cannot be scrolled to."""
    wrapping = QTextBlockFormat()
    wrapping.setNonBreakableLines(False)
    block = document.begin()
    while block.isValid():
        if block.blockFormat().nonBreakableLines():
            QTextCursor(block).mergeBlockFormat(wrapping)
        block = block.next()
