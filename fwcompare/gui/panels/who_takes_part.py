"""Who takes part, as menus offer it: each who waits can join, each but two can be left out."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from fwcompare.decision.taking_part import FEWEST, waiting, with_taking_part
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line, tool_tip
from fwcompare.wording import joining_words


def can_change(document: Document) -> bool:
    """Whether there is anybody who could join or be left out, now or later."""
    return len(document.dataset.alternatives) > FEWEST


def join(document: Document, alternative: str) -> None:
    """Have one who waits take part: one step of undo."""
    _change(document, alternative, takes_part=True)


def leave_out(document: Document, alternative: str) -> None:
    """Leave one out who takes part: one step of undo; nothing while only two are left."""
    if len(document.evaluation.scores) > FEWEST:
        _change(document, alternative, takes_part=False)


def add_leaving(menu: QMenu, document: Document, alternative: str, words: str) -> QAction:
    """Add what leaves one out; while only two are left it cannot be had, and says why."""
    action = menu.addAction(mnemonic_safe(on_one_line(words)))
    action.triggered.connect(partial(leave_out, document, alternative))
    if len(document.evaluation.scores) <= FEWEST:
        action.setEnabled(False)
        action.setToolTip(tool_tip(joining_words.TWO_STAY))
        action.setStatusTip(joining_words.TWO_STAY)
        menu.setToolTipsVisible(True)
    return action


def fill(menu: QMenu, document: Document) -> None:
    """Put into a menu who may join and who may be left out."""
    menu.clear()
    dataset = document.dataset
    for id_ in waiting(document.preferences, dataset):
        words = mnemonic_safe(on_one_line(joining_words.take_in(dataset, id_)))
        menu.addAction(words).triggered.connect(partial(join, document, id_))
    if not menu.isEmpty():
        menu.addSeparator()
    for id_ in document.evaluation.scores:
        add_leaving(menu, document, id_, joining_words.leave_out(dataset, id_))
    if len(document.evaluation.scores) <= FEWEST:
        menu.addSeparator()
        menu.addAction(joining_words.TWO_STAY).setEnabled(False)


def _change(document: Document, alternative: str, *, takes_part: bool) -> None:
    dataset = document.dataset
    preferences = with_taking_part(
        document.preferences, dataset, alternative, takes_part=takes_part
    )
    words = joining_words.joined if takes_part else joining_words.left_out
    document.edit(words(dataset, alternative), preferences)
