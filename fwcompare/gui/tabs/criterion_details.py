"""An opened criterion: what its ratings mean, why they are so, own ratings, what must be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import JudgedScale, Scale
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.criterion_editor import CriterionEditor
from fwcompare.gui.tabs.criterion_must import CriterionMust
from fwcompare.gui.tabs.evidence_list import EvidenceListPart
from fwcompare.gui.tabs.override_editor import OverrideEditor
from fwcompare.gui.tabs.source_card import SourceLink
from fwcompare.gui.widgets.flow import FlowLayout
from fwcompare.gui.widgets.label import INK, INK2, INK3, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.mark_label import MarkLabel
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.wording import ratings


class CriterionDetails(QWidget):
    """`rated` is the criterion with the decision's readings and own ratings applied.

    `edit_asked(asked)` comes where somebody edits the comparison, `editing_changed` when that
    begins or ends.
    """

    edit_asked = Signal(object)
    editing_changed = Signal()

    def __init__(
        self, document: Document, rated: Criterion, styles: AlternativeStyles, theme: Theme
    ) -> None:
        super().__init__()
        self._document = document
        self._rated = rated
        self._original = document.dataset.criteria[rated.id]
        self._styles = styles
        self._theme = theme
        self._editor: OverrideEditor | None = None
        self.comparison: CriterionEditor | None = None
        px = theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(4), 0, px(4))
        self._column.setSpacing(px(6))
        if rated.question:
            self._column.addWidget(Label(theme, rated.question, wraps=True))
        self._lines = QWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(6))
        for id_, style in styles.items():
            lines.addLayout(self._make_line(id_, style))
        self._column.addWidget(self._lines)
        if isinstance(rated.scale, JudgedScale):
            words = ratings.anchors(rated.scale)
            if words:
                line = Label(theme, words, size="caption", ink=INK3, wraps=True)
                self._column.addWidget(line)
        self._lists = {
            found.id: EvidenceListPart(found, styles, theme)
            for found in document.dataset.lists_of(rated.id)
        }
        for part in self._lists.values():
            self._column.addWidget(part)
        self._column.addLayout(self._make_foot())
        self._rule = Rule(theme)
        self._column.addWidget(self._rule)
        self.must = CriterionMust(document, self._original, theme)
        self._column.addWidget(self.must)

    def refresh(self) -> None:
        """Set what the rest of the decision may change: what must be."""
        self.must.refresh()

    def _make_line(self, alternative: str, style: AlternativeStyle) -> QVBoxLayout:
        """The rating in use with its reason; under an own one, what the dataset says."""
        theme, px = self._theme, self._theme.px
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        original = ratings.explained(self._original, alternative, style.name)
        own = ratings.changed(self._document.preferences, self._rated, self._original, alternative)
        for text, ink in ((own, INK), (f"The comparison: {original}" if own else original, INK2)):
            if text:
                row = QHBoxLayout()
                row.setSpacing(px(8))
                row.addWidget(MarkLabel(theme, style), 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(Label(theme, text, ink=ink, wraps=True), 1)
                lines.addLayout(row)
        return lines

    def _make_foot(self) -> FlowLayout:
        theme, dataset = self._theme, self._document.dataset
        foot = FlowLayout(theme.px(12))
        facts = (
            ratings.kind_of(self._original),
            ratings.confidence(self._original),
            ratings.noise(dataset, self._original),
            f"checked {dataset.checked}" if dataset.checked else "",
        )
        for text in filter(None, facts):
            foot.addWidget(Label(theme, text, size="caption", ink=INK3))
        for source in ratings.sources(dataset, self._original):
            foot.addWidget(SourceLink(theme, source))
        self._override = Link(theme, "Rate it yourself…")
        self._override.setObjectName("override")
        self._override.clicked.connect(self._toggle_editor)
        foot.addWidget(self._override)
        self._edit = self._override
        if self._document.source is not None:
            self._edit = Link(theme, "Edit the comparison…")
            self._edit.setObjectName("edit-comparison")
            self._edit.clicked.connect(self.toggle_comparison)
            foot.addWidget(self._edit)
        return foot

    @property
    def is_editing(self) -> bool:
        """Whether the comparison is being edited here."""
        return self.comparison is not None and not self.comparison.isHidden()

    def toggle_comparison(self) -> None:
        """Begin to edit the comparison here, or end it."""
        if self.comparison is not None and self.is_editing:
            self.comparison.hide()
            self._lines.show()
        else:
            self.edit_comparison().take_focus()
        self.editing_changed.emit()

    def edit_comparison(self) -> CriterionEditor:
        """Show the fields in which the comparison is edited."""
        if self.comparison is None:
            self.comparison = CriterionEditor(
                self._document, self._original, self._styles, self._theme
            )
            self.comparison.edit_asked.connect(self.edit_asked)
            self.comparison.left.connect(self._leave_comparison)
            self._column.insertWidget(self._column.indexOf(self._lines), self.comparison)
            put_after(self._edit, self.comparison)
        self._lines.hide()
        self.comparison.show()
        return self.comparison

    def ask_for_scale(self, scale: Scale) -> None:
        """Have the scale changed, as if it had been typed."""
        if self.comparison is not None:
            self.comparison.ask_for_scale(scale)

    def _leave_comparison(self) -> None:
        self.toggle_comparison()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on_from(self, old: "CriterionDetails") -> None:
        """Have lists and editor open, and the focus in it, as in what these take the place of."""
        for id_, part in old._lists.items():
            if id_ in self._lists:
                self._lists[id_].set_opened(part.is_opened)
        if old.comparison is not None and old.is_editing:
            self.edit_comparison().go_on_from(old.comparison)
        if old.focused_in_editor is not None:
            editor = self._show_editor()
            if old.focused_in_editor:
                editor.return_to(old.focused_in_editor)

    def show_item(self, list_id: str, index: int) -> QWidget:
        """Open a list that the ratings were counted from, and return the row of an item."""
        return self._lists[list_id].show_item(index)

    @property
    def focused_in_editor(self) -> str | None:
        """The alternative being rated, "" for none; None while the editor is shut."""
        if self._editor is None or self._editor.isHidden():
            return None
        return self._editor.focused

    def _show_editor(self) -> OverrideEditor:
        if self._editor is None:
            self._editor = OverrideEditor(
                self._document, self._rated, self._original, self._styles, self._theme
            )
            self._column.insertWidget(self._column.indexOf(self._rule), self._editor)
            put_after(self._override, self._editor)
        self._editor.show()
        return self._editor

    def _toggle_editor(self) -> None:
        if self._editor is not None and not self._editor.isHidden():
            self._editor.hide()
        else:
            self._show_editor().take_focus()
