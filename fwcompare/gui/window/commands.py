"""What the menus offer that no part of the window does by itself."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from fwcompare.gui.look.text_safety import on_one_line

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow


def save(window: "MainWindow") -> None:
    """Save; where only the comparison was edited, all of it is saved already."""
    edited = window.session.edits.path
    if edited is not None and window.session.file is None and window.session.is_clean:
        window.toast.say(f"Every edit is in {on_one_line(edited.name)} already")
    else:
        window.files.save()


def copy_result(window: "MainWindow") -> None:
    """Put the verdict, the scores and the shares on the clipboard as text."""
    from fwcompare.wording import numbers, summary

    with numbers.english():
        text = summary.result_as_text(window.document.evaluation)
    QGuiApplication.clipboard().setText(text)
    window.toast.say("Copied the result")


def copy_bug_report(window: "MainWindow") -> None:
    """Put on the clipboard what whoever looks for a fault has to know."""
    from fwcompare.gui.system.bug_report import bug_report
    from fwcompare.gui.system.folders import log_folder

    title = on_one_line(window.document.dataset.title)
    dataset = f"{title}, sha256 {window.session.source.digest}"
    look = f"{window.theme.choice}, text {window.theme.text_percent} %"
    QGuiApplication.clipboard().setText(bug_report(dataset, look, log_folder()))
    window.toast.say("Copied a bug report")


def show_preferences(window: "MainWindow") -> None:
    """Let look, text size, numbers and what a start opens be set."""
    from fwcompare.gui.dialogs.preferences import PreferencesDialog

    PreferencesDialog(window.theme, window.settings, window).open()


def show_keys(window: "MainWindow") -> None:
    """List every key, those of the menus first."""
    from fwcompare.gui.dialogs.shortcuts import IN_THE_TABLE, ON_A_WEIGHT, ShortcutsDialog

    groups = window.menus.key_groups() | ON_A_WEIGHT | IN_THE_TABLE
    ShortcutsDialog(window.theme, groups, window).open()


def show_selfcheck(window: "MainWindow") -> None:
    """Work the examples with known answers and show what came out."""
    from fwcompare.gui.dialogs.selfcheck import SelfcheckDialog

    SelfcheckDialog(window.theme, window).open()


def show_about(window: "MainWindow") -> None:
    """Tell versions, licences and places."""
    from fwcompare.gui.dialogs.about import AboutDialog
    from fwcompare.gui.system.folders import log_folder

    AboutDialog(window.theme, window.settings.path, log_folder(), window).open()
