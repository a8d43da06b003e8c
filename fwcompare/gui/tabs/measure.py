"""Measure here: what the comparison says was measured, measured on the reader's own machine."""

from collections.abc import Sequence
from functools import partial
from secrets import randbelow

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import Criterion
from fwcompare.decision.measurement import Measurement
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.measure_head import MeasureHead, MeasureHeads, NoiseLine
from fwcompare.gui.tabs.measured_here import (
    figures_of,
    measurable,
    measurement_of,
    with_measured,
)
from fwcompare.gui.tabs.measured_row import MeasuredRow
from fwcompare.gui.tabs.measured_state import Found, has_ratio, lanes_of, sentences, spoken
from fwcompare.gui.view import View
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.lab.box import is_box_there
from fwcompare.lab.environment import lab_folder, shown_folder
from fwcompare.lab.measuring import expected_seconds
from fwcompare.lab.order import frameworks_told, to_fetch
from fwcompare.lab.probe import Probe
from fwcompare.lab.probes import PROBES
from fwcompare.wording import isolation, lab_words

_NARROW_BELOW = 560
_LARGEST_SEED = 10**6
_TICK = 1000


class MeasureTab(View):
    """Nothing is fetched or run before its button is pressed; what is found is kept at the end.

    The lab is the document's, so that this page may be made anew while it is at work.
    """

    def __init__(
        self,
        document: Document,
        theme: Theme,
        styles: AlternativeStyles,
        probes: Sequence[Probe] = PROBES,
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("tab-measure")
        self._all_probes = probes
        self._styles = styles
        self._lab = document.lab
        self._criteria = measurable(document.dataset, probes)
        self._is_full = False
        self.head = MeasureHead(theme)
        self.noise = NoiseLine(theme)
        self.heads = MeasureHeads(theme)
        self.rows = {c.id: MeasuredRow(theme, c) for c in self._criteria}
        self.page = Page(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._seconds = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._tick)
        self._fill()
        self._connect()

    def _fill(self) -> None:
        column, px = self.page.column, self.theme.px
        for part in (self.head, self.noise, self.heads, *self.rows.values()):
            column.addWidget(part)
        words = lab_words.LEGEND if self.rows else lab_words.NOTHING_TO_MEASURE
        legend = Label(self.theme, words, size="caption", ink=INK2, wraps=True)
        legend.setContentsMargins(px(16), px(8), px(16), 0)
        column.addWidget(legend)
        column.addStretch(1)
        self.noise.hide()

    def _connect(self) -> None:
        self.head.start.clicked.connect(partial(self._start, False))
        self.head.start_all.clicked.connect(partial(self._start, True))
        self.head.stop.clicked.connect(self._lab.stop)
        self._lab.changed.connect(self._show_lab)
        self._lab.ended.connect(self._keep)
        for id_, row in self.rows.items():
            row.used.connect(partial(self._use, id_))

    def refresh(self) -> None:
        self._show_consent()
        self._show_lab()

    def take_focus(self) -> None:
        button = self.head.stop if self._lab.is_at_work else self.head.start
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            QTimer.singleShot(0, self, self.take_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self._is_narrow
        self.heads.set_narrow(is_narrow)
        self.noise.set_narrow(is_narrow)
        for row in self.rows.values():
            row.set_narrow(is_narrow)
        self._show_rows()
        super().resizeEvent(event)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self.theme.px(_NARROW_BELOW)

    def _probes(self, is_full: bool) -> list[Probe]:
        named = {criterion.probe for criterion in self._criteria}
        return [p for p in self._all_probes if p.id in named and (p.is_quick or is_full)]

    def _start(self, is_full: bool) -> None:
        self._is_full, self._seconds = is_full, 0
        ids = [probe.id for probe in self._probes(is_full)]
        seed = str(randbelow(_LARGEST_SEED))
        self._lab.start([*ids, *(["--full"] if is_full else []), "--seed", seed, "--yes"])
        self._clock.start()

    def _tick(self) -> None:
        self._seconds += 1
        self._show_progress()

    def _show_consent(self) -> None:
        lab = lab_folder()
        wanted, told = to_fetch(lab), lab_words.there(shown_folder(lab))
        if wanted is not None:
            size = wanted.packages, wanted.megabytes, shown_folder(lab), wanted.seconds
            told = lab_words.fetched(*size, frameworks_told())
        told = f"{told} {lab_words.runs(is_box_there())}"
        self.head.consent.show_text(told)

    def _show_lab(self) -> None:
        lab = self._lab
        self.head.show_at_work(lab.is_at_work, can_start=bool(self._criteria))
        self.head.show_trouble(isolation.name(lab.text) if lab.state == "failed" else "")
        measured, noise = self._measured, lab.noise
        if noise is not None:
            self.noise.show_noise(noise.low, noise.high)
        elif measured is not None and measured.same_code and not lab.is_at_work:
            self.noise.show_noise(measured.same_code.low, measured.same_code.high)
        else:
            self.noise.hide()
        if measured is not None and not lab.is_at_work:
            self.head.machine.show_text(f"{measured.machine}, Python {measured.python}")
        self._show_progress()
        self._show_rows()

    def _show_progress(self) -> None:
        lab, probes = self._lab, self._probes(self._is_full)
        if not lab.is_at_work:
            self._clock.stop()
            self.head.progress.show_text(lab_words.ended(lab.state, self._date))
            self.head.clock.show_text("")
            return
        if lab.state == "fetching":
            told = lab_words.fetching(lab.text or lab_words.STARTING)
        else:
            done = sum(result.is_settled for result in lab.results.values())
            now = next((p.title for p in probes if lab.step and p.id == lab.step.probe), "")
            told = lab_words.progress(done, len(probes), now, self._is_full)
        self.head.progress.show_text(told)
        expected = expected_seconds(probes, is_full=self._is_full)
        self.head.clock.show_text(lab_words.clock(self._seconds, expected))

    def _show_rows(self) -> None:
        evaluation, styles = self.document.evaluation, self._shown_styles
        for id_, row in self.rows.items():
            found, criterion = self._found(row.criterion), row.criterion
            lanes = lanes_of(criterion, found, styles, is_narrow=self._is_narrow)
            row.show_lanes(lanes, spoken(evaluation, criterion, found, styles))
            can_use = bool(self._measured and id_ in self._measured.figures)
            told = sentences(evaluation, criterion, found, styles)
            can_use = can_use and not self._lab.is_at_work
            row.show_details(told, can_use=can_use, has_ratio=has_ratio(found))
            is_asked = self._is_full or self._is_quick(criterion) or bool(found.figures)
            show_if(row, is_asked or not self._lab.is_at_work)

    @property
    def _shown_styles(self) -> AlternativeStyles:
        compared = self.document.evaluation.scores
        return {id_: style for id_, style in self._styles.items() if id_ in compared}

    def _is_quick(self, criterion: Criterion) -> bool:
        return any(probe.id == criterion.probe for probe in self._probes(is_full=False))

    def _found(self, criterion: Criterion) -> Found:
        """Return what a run has found so far, or what was kept of the last one."""
        lab = self._lab
        result = lab.results.get(criterion.probe)
        if result is not None:
            is_running = lab.is_at_work and not result.is_settled
            return Found(figures_of(criterion, result), result, is_running)
        if lab.is_at_work or self._measured is None:
            return Found({}, is_waiting=lab.is_at_work)
        return Found(self._measured.figures.get(criterion.id, {}))

    @property
    def _measured(self) -> Measurement | None:
        return self.document.record.measured

    @property
    def _date(self) -> str:
        return self._measured.date if self._measured else ""

    def _keep(self) -> None:
        """Keep what was found with the decision, as a step that can be undone."""
        run = self._lab.run
        if run is None or not run.results:
            return
        measured = measurement_of(run, self.document.dataset)
        record = self.document.record.with_measured(measured)
        self.document.edit(lab_words.KEPT, record)
        announce(self, lab_words.ended(self._lab.state, measured.date))

    def _use(self, id_: str, is_ratio: bool) -> None:
        """Rate by what was measured; one step of undo, with the measurement as its reason."""
        measured = self._measured
        if measured is None:
            return
        criterion, document = self.rows[id_].criterion, self.document
        preferences = with_measured(
            document.preferences, criterion, measured, self._styles, is_ratio=is_ratio
        )
        document.edit(lab_words.used(criterion.label, is_ratio), preferences)
