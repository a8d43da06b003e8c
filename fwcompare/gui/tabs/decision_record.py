"""What is written down of the decision: title, author, what was chosen, how far it is, notes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.decision_fields import DecisionFields
from fwcompare.gui.tabs.decision_musts import DecisionMusts
from fwcompare.gui.tabs.notes import NotesPart
from fwcompare.gui.widgets.label import Label


class DecisionRecordPart(QWidget):
    """The fields, what must be, and below them the notes on the whole."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self.fields = DecisionFields(document, theme)
        self.musts = DecisionMusts(document, theme)
        self.notes = NotesPart(document, theme)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(8))
        heading = Label(theme, "The decision", weight=SEMIBOLD)
        heading.setContentsMargins(px(16), 0, px(16), 0)
        self.fields.setContentsMargins(px(16), 0, px(16), 0)
        column.addWidget(heading)
        column.addWidget(self.fields)
        self.musts.setContentsMargins(px(16), 0, px(16), 0)
        column.addWidget(self.musts)
        column.addWidget(self.notes)
