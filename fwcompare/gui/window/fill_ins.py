"""What menus hold that only the running program knows: files, forms, looks, what was kept."""

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup, QFont
from PySide6.QtWidgets import QMenu

from fwcompare.charts.palettes import PALETTES
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line, tool_tip
from fwcompare.gui.look.theme import SYSTEM, Theme
from fwcompare.gui.window import snapshot_menu

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow
    from fwcompare.gui.window.menu_bar import MenuBar


def recent_files(menus: "MenuBar", menu: QMenu) -> None:
    """Add the files opened last, looked up whenever they are shown."""
    recent = menu.addMenu("Open &recent")
    recent.aboutToShow.connect(partial(_fill_recent, recent, menus.main))


def forms(menus: "MenuBar", menu: QMenu) -> None:
    """Add every form of an export, read from the table of exporters when first shown."""
    submenu = menu.addMenu("&Export")
    action = submenu.menuAction()
    action.setToolTip(tool_tip("Export the decision: as a record, a report or a table"))
    menus.keep("export", action, "send")
    submenu.setToolTipsVisible(True)
    submenu.aboutToShow.connect(partial(_fill_forms, menus, submenu))


def themes(menus: "MenuBar", menu: QMenu) -> None:
    """Add the looks, the one in use with a tick."""
    theme = menus.main.theme
    submenu = menu.addMenu("&Theme")
    group = QActionGroup(submenu)
    names = {SYSTEM: "Follow the system"} | {id_: p.name for id_, p in PALETTES.items()}
    for choice, text in zip(names, with_keys(names.values()), strict=True):
        action = submenu.addAction(text)
        action.setObjectName(f"action-theme-{choice}")
        action.setCheckable(True)
        action.setData(choice)
        action.setChecked(theme.choice == choice)
        action.triggered.connect(partial(theme.set_choice, choice))
        group.addAction(action)
    submenu.aboutToShow.connect(partial(_tick_theme, group, theme))


def panels(menus: "MenuBar", menu: QMenu) -> None:
    """Add a tick for each panel, to hide it and to bring it back."""
    menu.addSeparator()
    for dock in menus.main.docks.both:
        action = dock.toggleViewAction()
        action.setText(f"Show “{mnemonic_safe(dock.windowTitle().lower())}”")
        menu.addAction(action)


def situations(menus: "MenuBar", menu: QMenu) -> None:
    """Add the dataset's ready weightings."""
    document = menus.main.document
    submenu = menu.addMenu("Take a &situation")
    submenu.setEnabled(bool(document.dataset.situations))
    for number, situation in enumerate(document.dataset.situations.values(), start=1):
        name = mnemonic_safe(on_one_line(situation.name))
        action = submenu.addAction(f"&{number}  {name}" if number < 10 else name)
        action.triggered.connect(partial(document.take_situation, situation.id))


def who_takes_part(menus: "MenuBar", menu: QMenu) -> None:
    """Add who may join and be left out, where there are more than two, looked up when shown."""
    from fwcompare.gui.panels.who_takes_part import can_change, fill
    from fwcompare.wording import joining_words

    document = menus.main.document
    if can_change(document):
        submenu = menu.addMenu(f"&{joining_words.HEADING}")
        submenu.aboutToShow.connect(partial(fill, submenu, document))


def snapshots(menus: "MenuBar", menu: QMenu) -> None:
    """Add the snapshots, looked up whenever they are shown."""
    submenu = menu.addMenu("Snaps&hots")
    action = submenu.menuAction()
    action.setToolTip(tool_tip("The snapshots: go back to one, compare, rename"))
    menus.keep("snapshots", action)
    submenu.aboutToShow.connect(partial(snapshot_menu.fill, submenu, menus.main))


def slanted(font: QFont) -> QFont:
    """Return a font in italics: what is listed, and not there."""
    other = QFont(font)
    other.setItalic(True)
    return other


def with_keys(names: Iterable[str]) -> list[str]:
    """Return the names with a key marked in each by `&`: a capital, or else a letter, of its own.

    A name all of whose letters are taken goes without.
    """
    marked, taken = [], set[str]()
    for name in names:
        letters = [i for i, c in enumerate(name) if c.isascii() and c.isalpha()]
        letters.sort(key=lambda i: not name[i].isupper())
        at = next((i for i in letters if name[i].lower() not in taken), None)
        if at is None:
            marked.append(mnemonic_safe(name))
        else:
            taken.add(name[at].lower())
            marked.append(f"{mnemonic_safe(name[:at])}&{mnemonic_safe(name[at:])}")
    return marked


def _tick_theme(group: QActionGroup, theme: Theme) -> None:
    for action in group.actions():
        action.setChecked(action.data() == theme.choice)


def _fill_recent(menu: QMenu, window: "MainWindow") -> None:
    menu.clear()
    files, there = window.settings.listed_files(), window.settings.recent_files()
    for number, path in enumerate(files, start=1):
        text = f"&{number}  {mnemonic_safe(on_one_line(path.name))}"
        is_missing = path not in there
        action = menu.addAction(f"{text} (missing)" if is_missing else text)
        action.triggered.connect(partial(window.session.open, path))
        action.setToolTip(tool_tip(str(path)))
        if is_missing:
            action.setFont(slanted(window.theme.font()))
    if not files:
        menu.addAction("No files opened yet").setEnabled(False)
        return
    menu.addSeparator()
    menu.addAction("&Clear this list", window.settings.forget_recent_files)


def _fill_forms(menus: "MenuBar", menu: QMenu) -> None:
    if not menu.isEmpty():
        return
    from fwcompare.export.exporters import EXPORTERS, KINDS

    exporters = sorted(EXPORTERS.values(), key=lambda exporter: KINDS.index(exporter.kind))
    texts = dict(zip(exporters, with_keys(e.name for e in exporters), strict=True))
    for _kind, of_a_kind in groupby(exporters, lambda exporter: exporter.kind):
        if not menu.isEmpty():
            menu.addSeparator()
        for exporter in of_a_kind:
            # Qt puts what follows the tab at the right, as it does with keys.
            action = menu.addAction(f"{texts[exporter]}…\tfor {exporter.audience}")
            action.setObjectName(f"action-to-{exporter.id}")
            action.setToolTip(tool_tip(exporter.purpose))
            action.triggered.connect(partial(menus.main.exporting.ask, exporter))
            menus.keep(f"to-{exporter.id}", action)
