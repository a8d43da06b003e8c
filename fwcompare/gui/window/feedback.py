"""What the toast says of what was done, and what goes on from there."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from fwcompare.gui.look.text_safety import on_one_line

if TYPE_CHECKING:
    from fwcompare.decision import Preferences
    from fwcompare.gui.document import Document
    from fwcompare.gui.window.main_window import MainWindow


def tell_snapshot_kept(window: "MainWindow", name: str) -> None:
    """Say that a snapshot is kept; it is seen on Compare, and taken back while nothing followed."""
    document = window.document
    take_back = partial(_take_back, document, document.undo_stack.index(), name)
    actions = (("Compare", window.tabs.open_compare), ("Undo", take_back))
    window.toast.say(f"Snapshot “{on_one_line(name)}” kept", actions)


def tell_own_ratings_dropped(window: "MainWindow") -> None:
    """Discard own ratings and readings, and say so: the ratings may be on a page not in sight."""
    document = window.document
    before = document.preferences
    if not (before.overrides or before.readings):
        window.toast.say("There are no ratings or readings of yours")
        return
    document.drop_own_ratings()
    bring_back = partial(_bring_back_ratings, document, document.undo_stack.index(), before)
    window.toast.say("Your ratings and readings are discarded", (("Undo", bring_back),))


def _take_back(document: "Document", index: int, name: str) -> None:
    """Undo the step of a snapshot, or remove it as a step of its own if others have followed."""
    if document.undo_stack.index() == index:
        document.undo_stack.undo()
    elif any(snapshot.name == name for snapshot in document.record.snapshots):
        document.remove_snapshot(name)


def _bring_back_ratings(document: "Document", index: int, before: "Preferences") -> None:
    """Undo the step that discarded them, or bring them back as a step of its own."""
    if document.undo_stack.index() == index:
        document.undo_stack.undo()
        return
    ratings = replace(document.preferences, overrides=before.overrides, readings=before.readings)
    document.edit("Own ratings and readings brought back", ratings)
