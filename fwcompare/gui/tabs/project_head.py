"""The head of the page on the project: what is asked, how far one is, and what is still open."""

from math import ceil

from PySide6.QtCore import QRect

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.project_part import MARGIN, ProjectPart
from fwcompare.gui.widgets.label import INK3
from fwcompare.gui.widgets.line_of_text import RIGHT
from fwcompare.gui.widgets.outlook_line import OutlookLine
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.wording import project_words

_TOP, _TITLE, _LINE, _MOST, _BELOW, _ROOMY = 8, 24, 20, 3, 8, 560
_NO_ROOM = ""
"""How far one is, where only the heading has room: the tool tip says it then."""


class ProjectHead(ProjectPart):
    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__(document, theme)
        self.setObjectName("project-head")
        self.has_line_above = False
        title = project_words.heading(document.dataset)
        self._title = ReservedLabel(theme, size="question", weight="semibold", parent=self)
        self._title.show_text(title)
        self.progress = ReservedLabel(theme, size="caption", ink=INK3, align=RIGHT, parent=self)
        self.outlook = OutlookLine(theme, self)
        self.show_outlook("", "")

    def refresh(self) -> None:
        if self.document.dataset.questions:
            told = project_words.progress(self.document.evaluation)
            self.progress.show_text(*told, _NO_ROOM)

    def show_outlook(self, firm: str, more: str) -> None:
        """Say whether the open questions can change who leads; before an answer, what to do."""
        preferences = self.document.preferences
        if not (firm or more) and self.document.dataset.questions and not preferences.answers:
            more = project_words.INVITATION
        self.outlook.show_words(firm, more)

    def height_at(self, width: int) -> int:
        px = self.theme.px
        lines = 1 if self._is_roomy(width) else _MOST
        return px(_TOP) + px(_TITLE) + px(_LINE) * lines + px(_BELOW)

    def arrange(self) -> None:
        px = self.theme.px
        left, wide = px(MARGIN), self.width() - 2 * px(MARGIN)
        whole = self.theme.width(self._title.text(), "question", SEMIBOLD)
        title = min(wide, ceil(whole) + 1)
        beside = left + title + px(12)
        put_at(self._title, QRect(left, px(_TOP), title, px(_TITLE)))
        put_at(self.progress, QRect(beside, px(_TOP), max(0, left + wide - beside), px(_TITLE)))
        lines = 1 if self._is_roomy(self.width()) else _MOST
        put_at(self.outlook, QRect(left, px(_TOP) + px(_TITLE), wide, px(_LINE) * lines))

    def _is_roomy(self, width: int) -> bool:
        return width - 2 * self.theme.px(MARGIN) >= self.theme.px(_ROOMY)
