"""Markdown of strangers, shown plainly: no HTML, no pictures, links only through the gate."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from fwcompare.gui.look.text_safety import figures_whole, isolated
from fwcompare.gui.system.links import open_link

# Qt takes seconds for 20 KB of hostile Markdown, under half a second for this much.
_LONGEST_MARKDOWN = 4000
_LONGEST_TEXT = 20_000
_LINE_PERCENT = 120
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_STYLE_EVENTS = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.ApplicationPaletteChange,
    QEvent.Type.StyleChange,
)
_SELECTION = Qt.TextInteractionFlag.TextSelectableByMouse
_INTERACTION = (
    _SELECTION
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class MarkdownView(QTextBrowser):
    """As high as its text at any width, transparent, scrolled by whatever it lies in."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        # A second document, since measuring in the one on show would lay that out anew.
        self._measure = QTextDocument(self)
        self._measured_width = -1
        self._look_set = self._look()
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(Qt.GlobalColor.transparent)
        self.setOpenLinks(False)
        self.anchorClicked.connect(_follow)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)  # asking for the viewport makes PySide look up every widget class
        self.document().setDocumentMargin(0)
        self.setTabChangesFocus(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_markdown(text)

    def set_markdown(self, text: str) -> None:
        """Show Markdown; a text longer than any portrait needs to be is shown as typed."""
        self._markdown = figures_whole(isolated(text))
        self._set()

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """Return a 1×1 picture for whatever is asked for; None would still load the file."""
        return self._nothing

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._measured_width != width:
            self._measure.setTextWidth(max(1, width))
            self._measured_width = width
        return ceil(self._measure.size().height())

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() if self._markdown else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Links keep the colour they were set with, and headings their weight.
        if event.type() in _STYLE_EVENTS and self._look() != self._look_set:
            self._set()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # nothing to scroll here; what it lies in may

    def _look(self) -> tuple[QFont, QColor]:
        return self.font(), self.palette().color(QPalette.ColorRole.Link)

    def _set(self) -> None:
        self._look_set = self._look()
        document = self.document()
        document.setDefaultFont(self.font())
        has_links = False
        if len(self._markdown) <= _LONGEST_MARKDOWN:
            document.setMarkdown(self._markdown, _FEATURES)
            has_links = _make_plain(document)
        else:
            document.setPlainText(self._markdown[:_LONGEST_TEXT])
        _space_lines(document)
        self._measure.deleteLater()
        self._measure = document.clone(self)
        self._measured_width = -1
        self.setTextInteractionFlags(_INTERACTION if has_links else _SELECTION)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()


def _follow(url: QUrl) -> None:
    open_link(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _make_plain(document: QTextDocument) -> bool:
    """Underline links, show headings as semibold text; return whether there are links.

    The view is a part of a page, not a page; and links are in ink, so that colour marks none.
    """
    underlined, heading = QTextCharFormat(), QTextCharFormat()
    underlined.setFontUnderline(True)
    heading.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    heading.setFontWeight(QFont.Weight.DemiBold)
    links = []
    block = document.begin()
    while block.isValid():
        runs = [run for run in block.textFormats() if run.format.isAnchor()]
        links += [(block.position() + run.start, run.length) for run in runs]
        if block.blockFormat().headingLevel():
            _merge(document, block.position(), block.length() - 1, heading)
        block = block.next()
    for start, length in links:
        _merge(document, start, length, underlined)
    return bool(links)


def _space_lines(document: QTextDocument) -> None:
    form = QTextBlockFormat()
    form.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(form)


def _merge(document: QTextDocument, start: int, length: int, form: QTextCharFormat) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(form)
