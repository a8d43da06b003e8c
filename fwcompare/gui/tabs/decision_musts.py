"""What must be, as the record tells it: each must-have, who meets it, and why it is demanded."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK, INK2, Label
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import must_words


class DecisionMusts(View):
    """A line for each must-have, and what is counted twice; nothing where nothing must be."""

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        self.setObjectName("decision-musts")
        self._head = Label(theme, must_words.HEADING, ink=INK2)
        self._lines: list[Label] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(self._head)
        self.refresh()

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        facts = (*must_words.facts(evaluation), *must_words.counted_twice(evaluation))
        while len(self._lines) < len(facts):
            line = Label(self.theme, ink=INK, wraps=True)
            self._lines.append(line)
            self._column.addWidget(line)
        for index, line in enumerate(self._lines):
            if index < len(facts):
                line.show_text(f"{facts[index].label}: {facts[index].value}.")
            show_if(line, index < len(facts))
        show_if(self._head, bool(facts))
