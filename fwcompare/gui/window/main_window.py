"""The window: puts the header, the verdict, the panels and the tabs together."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import styles_of
from fwcompare.gui.document import Document
from fwcompare.gui.files.file_state import state_of
from fwcompare.gui.files.session import Session
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.verdict import VerdictStrip
from fwcompare.gui.panels.weights import WeightsPanel
from fwcompare.gui.selection import Selection
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.view import Parts
from fwcompare.gui.widgets.dock import Caption, Dock
from fwcompare.gui.widgets.tab_order import put_in_order
from fwcompare.gui.window.dock_layout import DockLayout
from fwcompare.gui.window.feedback import tell_snapshot_kept
from fwcompare.gui.window.follows_area import FollowsArea
from fwcompare.gui.window.header import Header
from fwcompare.gui.window.last_place import ask_first, open_again, remember, restore
from fwcompare.gui.window.late_parts import LateParts
from fwcompare.gui.window.menu_bar import MenuBar
from fwcompare.gui.window.middle import Middle
from fwcompare.gui.window.places import go_to
from fwcompare.gui.window.status_line import StatusLine
from fwcompare.gui.window.tab_area import TabArea
from fwcompare.gui.window.tabs import TABLE

if TYPE_CHECKING:
    from fwcompare.gui.files.file_events import Event
    from fwcompare.gui.view import AskedEdit

_ROUNDS = 3  # what is laid out may ask for room once more
_SHARE_WIDTH, _POINTS_WIDTH = 44, 44
_SHARE_MEANS = "The share is what the points come to: this weight's part of all weights."
_POINTS_MEAN = "Points, from 0 to 100, are what you set; only how they compare matters."


class MainWindow(LateParts, QMainWindow):
    """Shows one document at a time; another one, text size or form of numbers lays it out anew.

    The actions of the menus call these parts; those from `document` on come and go with it.
    """

    theme: Theme
    settings: Settings
    session: Session
    document: Document
    selection: Selection
    weights: WeightsPanel
    follows: FollowsArea
    tabs: TabArea
    verdict: VerdictStrip
    docks: DockLayout
    menus: MenuBar
    header: Header
    middle: Middle
    status: StatusLine

    def __init__(self, session: Session, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main")
        self.theme = theme
        self.settings = settings
        self.session = session
        session.setParent(self)  # Qt takes both apart, one after the other
        self._is_seen = False
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks)
        self._listen_to(session.document)
        self._show_document(session.document)
        restore(self)
        theme.resized.connect(self._lay_out_again)
        theme.renumbered.connect(self._make_parts_anew)
        session.opened.connect(self._replace_document)
        session.state_changed.connect(self._show_state)
        session.happened.connect(self._hear)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, event.rect(), self.theme.color("win"))
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self, self._make_what_can_wait)
            QTimer.singleShot(0, self, self._warn_of_names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.docks.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        is_asking = not self.session.is_asking_over
        if is_asking and not self.new_comparison.may_end(self.close):
            event.ignore()
            return
        if not self.session.may_end(self.close):
            event.ignore()
            return
        remember(self)
        self.new_comparison.close_down()
        self.follows.close_down()
        self.tabs.close_down()
        self.document.close_down()
        super().closeEvent(event)

    def _listen_to(self, document: Document) -> None:
        document.dataset_changed.connect(self._follow_dataset)
        document.snapshot_kept.connect(self._tell_snapshot_kept)

    def _show_document(self, document: Document) -> None:
        self.document = document
        self._shown = document.dataset
        self.selection = Selection(document.dataset.only_dimension)
        parts = Parts(document, self.theme, self.selection, styles_of(document.dataset))
        self.weights = WeightsPanel(*parts)
        self.follows = FollowsArea(*parts)
        self.tabs = TabArea(*parts)
        self.verdict = VerdictStrip(*parts)
        self.docks = self._make_docks()
        self.menus = MenuBar(self)
        self.header = Header(document, self.theme, self.menus)
        self.header.weights_from.project_asked.connect(self.tabs.open_project)
        self.tabs.edit_asked.connect(self._make_edit)
        self.header.weights_from.order_asked.connect(self.tabs.open_priorities)
        top = self._make_top()
        self.setMenuWidget(top)
        top.show()  # Qt would do it later, and lay it out later still
        self.middle = self._make_middle()
        for part in (self.docks.right, self.middle, self.docks.left, top):
            part.lower()  # a reader goes through them in the order of their heights
        self.status = StatusLine(document, self.theme, self.selection)
        self.setStatusBar(self.status)
        self.status.place_asked.connect(self.tabs.open_table)
        self.tabs.current_changed.connect(self._show_evidence)
        self.status.show()
        self.forget_exporting()
        self._show_state()
        self._is_seen = False  # nobody presses Tab, or reads, before there is something to see
        self.verdict.bars.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the scores are read there
        if not document.is_silent:  # a slider with a ring would look like an answer
            self.weights.take_focus(Qt.FocusReason.OtherFocusReason)

    def _make_docks(self) -> DockLayout:
        captions = (
            Caption("share", _SHARE_WIDTH, _SHARE_MEANS),
            Caption("points", _POINTS_WIDTH, _POINTS_MEAN),
        )
        left = Dock(self.theme, "dock-weights", "What matters", self.weights, captions)
        right = Dock(self.theme, "dock-why", "What follows", self.follows)
        return DockLayout(self, self.theme, left, right)

    def _make_top(self) -> QWidget:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.verdict)
        top.resize(self.width(), top.sizeHint().height())
        return top

    def _make_middle(self) -> Middle:
        middle = Middle(self.document, self.theme, self.tabs, self.menus)
        if self.made_messages is not None:
            middle.put_on_top(self.made_messages)
        middle.landed.connect(partial(go_to, self))
        self.setCentralWidget(middle)
        middle.show()  # at once, or the panels would be given its room
        return middle

    def _make_what_can_wait(self) -> None:
        """Take keys and drops, and have Tab go through one region of the window after another."""
        from fwcompare.gui.window.preview_keys import PreviewKeys

        self.make_what_is_looked_for()
        if self.header.findChild(PreviewKeys) is None:  # or two would contend for a key
            PreviewKeys(self.header, self.selection, self.follows)
        put_in_order(
            self.header, self.verdict, self.docks.left, self.middle, self.docks.right, self.toast
        )

    def _show_state(self) -> None:
        """Say in title, menu and status line whether all is saved."""
        session = self.session
        file = session.file or session.dataset_path
        name = on_one_line(file.name if file else self.document.dataset.title)
        name = name.replace("[*]", "[*][*]")  # Qt's own escape
        self.setWindowTitle(f"{name}[*] – fwcompare")
        self.setWindowModified(not session.is_clean)
        self.menus.by_id["revert"].setEnabled(session.can_revert)
        state = state_of(
            session.file,
            session.saved_at,
            is_clean=session.is_clean,
            edited=session.edits.path,
            is_kept=session.edits.is_kept,
        )
        self.status.show_state(state)
        self._show_evidence()

    def _hear(self, event: "Event") -> None:
        self.files.hear(event)

    def _make_edit(self, edit: "AskedEdit") -> None:
        self.editing.make(edit)

    def _show_evidence(self) -> None:
        is_editing = self.session.edits.path is not None or self.tabs.current == TABLE
        self.status.show_evidence(is_editing=is_editing)

    def _warn_of_names(self) -> None:
        """Say it where names are blank, alike, too long, or not what they seem."""
        from fwcompare.dataset.name_warnings import name_warnings
        from fwcompare.gui.widgets.message_queue import Message
        from fwcompare.gui.widgets.message_topic import MessageTopic
        from fwcompare.wording.name_warnings import summary

        if text := summary(name_warnings(self.document.dataset)):
            self.messages.put(Message("warning", text, topic=MessageTopic.NAMES))
        elif self.made_messages is not None:
            self.made_messages.withdraw(MessageTopic.NAMES)

    def _tell_snapshot_kept(self, name: str) -> None:
        tell_snapshot_kept(self, name)

    def _follow_dataset(self) -> None:
        """Make anew what was made of another dataset, at once: it may not fit what follows now."""
        from fwcompare.gui.window.editing import has_same_parts

        before, self._shown = self._shown, self.document.dataset
        if has_same_parts(before, self._shown):
            self.tabs.make_anew()
            self.middle.forget_search()
        else:
            self._make_parts_anew()

    def _make_parts_anew(self) -> None:
        was_above = self.verdict.isAncestorOf(self.focusWidget())
        was_in_table = self.tabs.isAncestorOf(self.focusWidget())
        place = self.selection.dimension, self.selection.criterion
        page = self.tabs.current_view
        self._replace_document(self.document)
        self.tabs.go_on_from(page)
        dataset = self.document.dataset
        if place[0] in dataset.dimensions and place[1] in ("", *dataset.criteria):
            self.selection.look_at(*place)
        if was_in_table and not self.tabs.isAncestorOf(self.focusWidget()):
            self.tabs.current_view.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_above:
            self.verdict.bars.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out_again(self) -> None:
        self._replace_document(self.document, is_placed_anew=True)

    def _replace_document(self, document: Document, *, is_placed_anew: bool = False) -> None:
        """Throw the old parts away and make new ones, with the same tab and panels open."""
        is_another = document is not self.document
        self.setUpdatesEnabled(False)  # nobody need see how they find their places
        tab, opened, state = self.tabs.current, self.weights.opened, self.saveState()
        if self.made_messages is not None:
            self.made_messages.setParent(self)  # or they would go with the middle
        self.toast.dismiss()
        self.menus.clear()
        self.follows.close_down()
        self.tabs.close_down()
        if is_another:
            self.document.close_down()
            self._listen_to(document)
        for part in filter(None, [self.menuWidget(), self.takeCentralWidget()]):
            part.hide()
            part.deleteLater()
        self.docks.take_away()
        self._show_document(document)
        self.restoreState(state)
        self.docks.adopt()
        open_again(self, tab, opened)
        if is_another:
            ask_first(self)
        self.tabs.fill()
        self.follows.fill()
        self._settle()
        if is_placed_anew:
            self.docks.place()
            self._settle()
        self.setUpdatesEnabled(True)
        self.repaint()  # at once: keys that are held down would come before it

    def _settle(self) -> None:
        """Have all that asked for room be given it now."""
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
