"""What people say, and what checking found: a list that is filtered by verdict."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.charts import fared
from fwcompare.charts.verdict_tones import words_of
from fwcompare.dataset.dataset import VERDICTS, Claim, Dataset
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.claim_row import ClaimRow
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.filter_chip import FilterChip
from fwcompare.gui.widgets.flow import FlowLayout
from fwcompare.gui.widgets.label import INK3, Label

_BAR = 24


class ClaimsList(QWidget):
    """Claims, each with where it belongs; rows are made when they are first to be seen.

    Without `starts_open` only the bar and the chips are seen until a verdict is chosen.
    """

    def __init__(
        self,
        dataset: Dataset,
        claims: Sequence[tuple[str, Claim]],
        theme: Theme,
        title: str,
        *,
        starts_open: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("claims")
        self._dataset = dataset
        self._claims = claims
        self._theme = theme
        self._rows: dict[int, ClaimRow] = {}
        self._chosen: str | None = None
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, px(8))
        column.setSpacing(px(6))
        column.addWidget(self._make_head(title))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        self.choose("" if starts_open else None)

    @property
    def chosen(self) -> str | None:
        """The verdict filtered by; "" for all, None when the list is shut."""
        return self._chosen

    def choose(self, verdict: str | None) -> None:
        """Show the claims with one verdict, all of them (""), or none (None)."""
        self._chosen = verdict
        for chip in self._chips:
            chip.setChecked(chip.verdict == verdict)
        result = fared.fared((c for _, c in self._claims), verdict or "")
        self._bar.show_result(result, "; ".join(f"{words_of(v)} {n}" for v, n in result.parts))
        for index, (_, claim) in enumerate(self._claims):
            is_shown = verdict is not None and verdict in ("", claim.verdict)
            if is_shown and index not in self._rows:
                self._add_row(index)
            if index in self._rows:
                self._rows[index].setVisible(is_shown)

    def go_on_from(self, old: "ClaimsList") -> None:
        """Show the same of the same claims, opened like those."""
        self.choose(old.chosen)
        for index, row in old._rows.items():
            if row.is_opened:
                if index not in self._rows:
                    self._add_row(index)
                    self._rows[index].setVisible(False)
                self._rows[index].set_opened(True)

    def show_claim(self, index: int) -> ClaimRow:
        """Open the claim at `index` of those given, with a filter that lets it through."""
        if self._chosen not in ("", self._claims[index][1].verdict):
            self.choose("")
        row = self._rows[index]
        row.set_opened(True)
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _make_head(self, title: str) -> QWidget:
        px, theme = self._theme.px, self._theme
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), 0, px(16), 0)
        column.setSpacing(px(6))
        column.addWidget(Label(theme, title, weight=SEMIBOLD, wraps=True))
        noun = "claim" if len(self._claims) == 1 else "claims"
        text = f"{len(self._claims)} {noun} checked; press a verdict to filter"
        column.addWidget(Label(theme, text, size="caption", ink=INK3, wraps=True))
        self._bar = _FaredView(theme)
        self._bar.setFixedHeight(px(_BAR))
        self._bar.verdict_pressed.connect(self._toggle)
        column.addWidget(self._bar)
        column.addLayout(self._make_chips())
        return head

    def _make_chips(self) -> FlowLayout:
        count = Counter(claim.verdict for _, claim in self._claims)
        self._chips = [FilterChip(self._theme, "", len(self._claims))]
        self._chips += [FilterChip(self._theme, v, count[v]) for v in VERDICTS if count[v]]
        flow = FlowLayout(self._theme.px(6))
        for chip in self._chips:  # in a QButtonGroup, Tab would reach only one of them
            chip.clicked.connect(partial(self._toggle, chip.verdict))
            flow.addWidget(chip)
        return flow

    def _toggle(self, verdict: str) -> None:
        """Press a verdict to filter by it, and again to leave off."""
        if verdict == self._chosen:
            self.choose(None if verdict == "" else "")
        else:
            self.choose(verdict)

    def _add_row(self, index: int) -> None:
        where, claim = self._claims[index]
        row = ClaimRow(self._dataset, claim, self._theme, where)
        at = sum(other < index for other in self._rows)
        self._list.insertWidget(at, row)
        self._rows[index] = row


class _FaredView(Chart[fared.Fared]):
    verdict_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(fared.draw, theme, "How the claims fared")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thing = self.thing_at(event.position())
        if thing is not None and thing.id:
            self.verdict_pressed.emit(thing.id)
