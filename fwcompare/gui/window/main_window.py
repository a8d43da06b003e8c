"""The window: puts the header, the verdict, the panels and the tabs together."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from fwcompare.dataset.dataset import DEFAULT_POINTS
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.gui.document import Document
from fwcompare.gui.files.keeping import Keeping
from fwcompare.gui.files.opening import Opening
from fwcompare.gui.files.work import Work
from fwcompare.gui.look.alternative_styles import styles_of
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.verdict import VerdictStrip
from fwcompare.gui.panels.weights import WeightsPanel
from fwcompare.gui.selection import Selection
from fwcompare.gui.snapshots import Snapshots
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.widgets.dock import Dock
from fwcompare.gui.widgets.message_bar import MessageBar
from fwcompare.gui.widgets.tab_order import put_in_order
from fwcompare.gui.window.dock_layout import DockLayout
from fwcompare.gui.window.follows_area import FollowsArea
from fwcompare.gui.window.header import Header
from fwcompare.gui.window.menu_bar import MenuBar
from fwcompare.gui.window.status_line import StatusLine
from fwcompare.gui.window.tab_area import TabArea
from fwcompare.wording import summary

if TYPE_CHECKING:
    from fwcompare.dataset.search import Place
    from fwcompare.gui.output.handing_over import HandingOver
    from fwcompare.gui.window.command_palette import CommandPalette
    from fwcompare.gui.window.search_panel import SearchPanel

_SMALLEST = (960, 600)
_FIRST_SIZE = (1280, 800)
_TEXT_STEP = 10
_SHARE_WIDTH, _POINTS_WIDTH = 44, 44


class MainWindow(QMainWindow):
    """Shows one document at a time; another one, or another text size, lays it out anew."""

    def __init__(
        self, document: Document, theme: Theme, settings: Settings, opening: Opening
    ) -> None:
        super().__init__()
        self.setObjectName("main")
        self.theme = theme
        self.settings = settings
        self.opening = opening
        self.messages = MessageBar(theme)
        self._search: SearchPanel | None = None
        self._commands: CommandPalette | None = None
        self._has_tab_order = False
        self._handing_over: HandingOver | None = None
        self.keeping = Keeping(self, document, opening, settings)
        self.saving = self.keeping.saving
        self.setMinimumSize(*_SMALLEST)
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks)
        self._show_document(document)
        self._restore()
        theme.resized.connect(self._lay_out_again)
        opening.opened.connect(self._open)
        opening.reloaded.connect(self._reload)
        for speaker in (opening, self.keeping):
            speaker.said.connect(self.messages.put)
            speaker.withdrawn.connect(self.messages.withdraw)
        self.saving.changed.connect(self._show_state)
        opening.take_drops_on(self)

    @property
    def search(self) -> "SearchPanel":
        """The search over everything known; made when first asked for."""
        if self._search is None:
            from fwcompare.gui.window.search_panel import SearchPanel

            self._search = SearchPanel(self.document.dataset, self.theme, self._middle)
            self._search.landed.connect(self._land_on)
        return self._search

    @property
    def handing_over(self) -> "HandingOver":
        """What hands the open decision over; made when first asked for."""
        if self._handing_over is None:
            from fwcompare.gui.output.handing_over import HandingOver

            parts = self.document, self.theme, self.messages, self.status
            self._handing_over = HandingOver(self, *parts)
        return self._handing_over

    # What the menus call.

    def ask_for_file(self) -> None:
        self.opening.ask(self)

    def open_bundled(self) -> None:
        self.opening.open_bundled()

    def start_anew(self) -> None:
        self.opening.start_anew()

    def save(self) -> None:
        self.saving.save()

    def save_as(self) -> None:
        self.saving.save_as()

    def revert(self) -> None:
        self.saving.revert()

    def open_search(self) -> None:
        self.search.open()

    def open_commands(self) -> None:
        """Show the commands; made when first asked for."""
        if self._commands is None:
            from fwcompare.gui.window.command_palette import CommandPalette

            self._commands = CommandPalette(self.menus, self.theme, self._middle)
        self._commands.open()

    def copy_result(self) -> None:
        """Put the verdict, the scores and the shares on the clipboard as text."""
        QGuiApplication.clipboard().setText(summary.result_as_text(self.document.evaluation))
        self.status.say("Copied the result.")

    def enlarge_text(self) -> None:
        self.theme.set_text_percent(self.theme.text_percent + _TEXT_STEP)

    def shrink_text(self) -> None:
        self.theme.set_text_percent(self.theme.text_percent - _TEXT_STEP)

    def reset_text(self) -> None:
        self.theme.set_text_percent(100)

    def open_next_tab(self) -> None:
        self.tabs.step(1)

    def open_previous_tab(self) -> None:
        self.tabs.step(-1)

    def take_snapshot(self) -> None:
        self.snapshots.ask(self.header.labelled["snapshot"])

    def open_compare(self) -> None:
        self.tabs.open_compare()

    def go_to_weights(self) -> None:
        self._weights_dock.show()
        self._weights_dock.raise_()
        self.weights.take_focus()

    def go_to_tabs(self) -> None:
        self.tabs.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_why(self) -> None:
        self._why_dock.show()
        self._why_dock.raise_()
        self.follows.why.take_focus()

    def reset_weights(self) -> None:
        self.weights.reset()

    def drop_own_ratings(self) -> None:
        """Go back to the dataset's ratings and reading, everywhere."""
        decision = replace(self.document.decision.without_overrides(), readings=())
        self.document.edit("Own ratings taken back", decision)

    def weigh_alike(self) -> None:
        decision = self.document.decision
        alike = dict.fromkeys(decision.dimension_points, DEFAULT_POINTS)
        self.document.edit("All dimensions alike", replace(decision, dimension_points=alike))

    def show_shortcuts(self) -> None:
        from fwcompare.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.theme, self._keys(), self).open()

    def show_about(self) -> None:
        from fwcompare.gui.dialogs.about import AboutDialog
        from fwcompare.gui.system.folders import log_folder

        AboutDialog(self.theme, self.settings.path, log_folder(), self).open()

    def show_selfcheck(self) -> None:
        from fwcompare.gui.dialogs.selfcheck import SelfcheckDialog

        SelfcheckDialog(self.theme, self).open()

    def copy_bug_report(self) -> None:
        """Put on the clipboard what whoever looks for a fault has to know."""
        from fwcompare.gui.system.bug_report import bug_report
        from fwcompare.gui.system.folders import log_folder

        title = on_one_line(self.document.dataset.title)
        dataset = f"{title}, sha256 {self.saving.work.source.digest}"
        look = f"{self.theme.choice}, text {self.theme.text_percent} %"
        text = bug_report(dataset, look, log_folder())
        QGuiApplication.clipboard().setText(text)
        self.status.say("Copied a bug report.")

    # How it is laid out.

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.theme.color("win"))
        if not self._has_tab_order:
            self._has_tab_order = True
            QTimer.singleShot(0, self, self._put_regions_in_order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dock_layout.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.keeping.let_close():
            event.ignore()
            return
        self.remember()
        self.follows.close_down()
        self.verdict.close_down()
        super().closeEvent(event)

    def remember(self) -> None:
        """Keep the window's place, panels, tab and look for the next start."""
        settings = self.settings
        settings.geometry = bytes(self.saveGeometry().data())
        settings.window_state = bytes(self.saveState().data())
        settings.tab = self.tabs.current
        settings.opened_dimensions = self.weights.opened
        settings.theme = self.theme.choice
        settings.text_percent = self.theme.text_percent
        settings.save()

    def _show_document(self, document: Document) -> None:
        self.document = document
        self.selection = Selection()
        self.snapshots = Snapshots(document, self.theme)
        self._styles = styles_of(document.dataset)
        self.weights = WeightsPanel(document, self.theme, self.selection, self._styles)
        self.follows = FollowsArea(document, self.theme, self.selection, self._styles)
        self.tabs = TabArea(document, self.theme, self.selection, self._styles)
        self.verdict = VerdictStrip(document, self.theme, self.selection, self._styles)
        self._make_docks()
        self._make_top()
        self._make_middle()
        self.status = StatusLine(document, self.theme)
        self.setStatusBar(self.status)
        self._handing_over = None
        self._show_state()
        self._has_tab_order = False  # nobody presses Tab before there is something to see
        self.weights.take_focus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._warn_of_names)

    def _put_regions_in_order(self) -> None:
        """Have Tab go through what is on top, wanted, known and follows, one after the other."""
        put_in_order(self.header, self._weights_dock, self._middle, self._why_dock)

    def _show_state(self) -> None:
        """Say in title, menu and status line whether all is saved."""
        name = self.saving.name.replace("[*]", "[*][*]")  # Qt's own escape
        self.setWindowTitle(f"{name}[*] – fwcompare")
        self.setWindowModified(not self.saving.is_clean)
        self.menus.by_id["revert"].setEnabled(self.saving.can_revert)
        self.status.show_state(self.saving.state)

    def _warn_of_names(self) -> None:
        """Say it where names hold characters that show them in another order than they have."""
        from fwcompare.dataset.misleading import misleading_names

        found = misleading_names(self.document.dataset)
        if found:
            shown = ", ".join(on_one_line(name) for name in found[:3])
            text = f"Names in this file hold characters that reorder text: {shown}. Trust it less."
            self.messages.show_message("warning", text)

    def _make_docks(self) -> None:
        captions = (("share", _SHARE_WIDTH), ("points", _POINTS_WIDTH))
        self._weights_dock = Dock(
            self.theme, "dock-weights", "What matters", self.weights, captions
        )
        self._why_dock = Dock(self.theme, "dock-why", "What follows", self.follows)
        self._dock_layout = DockLayout(self, self.theme, self._weights_dock, self._why_dock)

    def _make_top(self) -> None:
        docks = [self._weights_dock, self._why_dock]
        self.menus = MenuBar(self, self.document, self.theme, self.opening, docks)
        ids = ("find", "open", "save", "", "undo", "redo")
        tools = [self.menus.by_id.get(id_) for id_ in ids]
        labelled = {id_: self.menus.by_id[id_] for id_ in ("snapshot", "hand-over")}
        self.header = Header(self.document, self.theme, self.menus, tools, labelled)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.verdict)
        self.setMenuWidget(top)

    def _make_middle(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.tabs, 1)
        self.setCentralWidget(middle)
        middle.show()  # at once, or the panels would be given its room
        self._middle = middle
        self._search = self._commands = None

    def _land_on(self, place: "Place") -> None:
        if place.situation:
            self.header.situation.setFocus(Qt.FocusReason.OtherFocusReason)
            self.header.situation.showPopup()
        elif place.source:
            from fwcompare.gui.tabs.source_card import SourceCard

            source = self.document.dataset.sources[place.source]
            SourceCard(self.theme, source, self).open_below(self.tabs.bar)
        elif place.reading:
            self._why_dock.show()
            self._why_dock.raise_()
            self.follows.show_reading(place.reading)
        else:
            self.tabs.show_place(place)

    def _restore(self) -> None:
        settings = self.settings
        if not self.restoreGeometry(QByteArray(settings.geometry)):
            self.resize(*_FIRST_SIZE)
        if self.restoreState(QByteArray(settings.window_state)):
            self._dock_layout.adopt()
        else:
            self._dock_layout.place()
        for dimension in settings.opened_dimensions:
            if dimension in self.weights.dimension_rows:
                self.weights.open_dimension(dimension)
        self.tabs.open_tab(settings.tab)

    def _open(self, work: Work) -> None:
        document = work.document()
        self.keeping.take(document)
        self._replace_document(document)

    def _reload(self, source: DatasetSource) -> None:
        """Go on with the decision on a newer dataset; what was unsaved still is."""
        decision = self.document.decision.kept_for(source.dataset)
        document = Document(source.dataset, self.document.path, decision)
        if not self.saving.is_clean:
            document.undo_stack.resetClean()
        self.keeping.go_on_with(document)
        self._replace_document(document)

    def _lay_out_again(self) -> None:
        self._replace_document(self.document)
        self._dock_layout.place()

    def _replace_document(self, document: Document) -> None:
        """Throw the old parts away and make new ones, with the same tab and panels open."""
        tab, opened, state = self.tabs.current, self.weights.opened, self.saveState()
        self.messages.setParent(self)
        old = [self._weights_dock, self._why_dock, self.menuWidget(), self.takeCentralWidget()]
        self.menus.clear()
        self.follows.close_down()
        self.verdict.close_down()
        for part in filter(None, old):
            part.hide()
            part.deleteLater()
        for dock in (self._weights_dock, self._why_dock):
            self.removeDockWidget(dock)
            dock.setObjectName("")  # or the new one's place would be restored to it
        self._show_document(document)
        self.restoreState(state)
        self._dock_layout.adopt()
        for dimension in opened:
            if dimension in self.weights.dimension_rows:
                self.weights.open_dimension(dimension)
        self.tabs.open_tab(tab)
        self.tabs.fill()
        self.follows.fill()

    def _keys(self) -> dict[str, list[tuple[str, str]]]:
        return self.menus.key_groups() | {
            "On a weight": [
                ("One point, ten points", "Arrows, Page Up and Down"),
                ("Nothing, everything", "Home, End"),
                ("Type points", "0 to 9"),
                ("Type an exact share", "%"),
                ("Jump to the tipping point", "T"),
                ("Show or hide the criteria", "Space"),
            ]
        }
