"""The list of snapshots, in the menu and at the header's button: go back, compare, rename."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from fwcompare.decision.snapshot import Snapshot
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow


def fill(menu: QMenu, window: "MainWindow") -> None:
    """List the snapshots there are now, each with what can be done with it."""
    menu.clear()
    snapshots = window.document.record.snapshots
    if not snapshots:
        menu.addAction("No snapshots yet").setEnabled(False)
        return
    for number, snapshot in enumerate(snapshots, start=1):
        name = mnemonic_safe(on_one_line(snapshot.name))
        entry = menu.addMenu(f"&{number}  {name}" if number < 10 else name)
        entry.addAction("&Go back to it", partial(_go_back, window, snapshot))
        entry.addAction("&Compare", partial(_compare, window, snapshot.name))
        entry.addAction("&Rename…", partial(_rename, window, snapshot.name))
        entry.addAction("Re&move", partial(window.document.remove_snapshot, snapshot.name))
    menu.addSeparator()
    menu.addAction("Compare &all of them", partial(_compare, window))


def _go_back(window: "MainWindow", snapshot: Snapshot) -> None:
    from fwcompare.analysis.snapshots import snapshot_states

    document = window.document
    state, *_now = snapshot_states(document.dataset, document.preferences, [snapshot])
    document.return_to(state)


def _compare(window: "MainWindow", name: str = "") -> None:
    from fwcompare.gui.tabs.compare import CompareTab

    window.tabs.open_compare()
    tab = window.tabs.current_view
    if isinstance(tab, CompareTab):
        tab.show_situations(False)
        keys = [outcome.state.key for outcome in tab.outcomes]
        if name in keys:
            tab.select(keys.index(name))


def _rename(window: "MainWindow", name: str) -> None:
    from fwcompare.gui.widgets.name_box import NameBox

    take = partial(window.document.rename_snapshot, name)
    NameBox(window.theme, "Rename the snapshot", name, take, window.header.snapshots).open()
