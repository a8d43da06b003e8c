"""The page that shows the check of the arithmetic."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from fwcompare.analysis.published import Check, run_checks
from fwcompare.gui.dialogs.selfcheck import SelfcheckDialog
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.chip import OutcomeChip
from tests.gui.conftest import OpenWindow, Show
from tests.gui.drawing import texts_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture(scope="module")
def checks() -> tuple[Check, ...]:
    return run_checks()


def outcomes_in(dialog: SelfcheckDialog) -> list[str]:
    return [chip.accessibleName() for chip in dialog.findChildren(OutcomeChip)]


def test_help_opens_it_and_every_published_number_agrees(open_window: OpenWindow) -> None:
    window = open_window()
    window.menus.by_id["selfcheck"].trigger()
    dialog = window.findChild(SelfcheckDialog)
    assert isinstance(dialog, SelfcheckDialog)
    assert dialog.isVisible()
    assert not dialog.isModal() or dialog.windowModality().name == "WindowModal"
    assert set(outcomes_in(dialog)) == {"ok"}
    assert dialog.summary.startswith("All ")
    dialog.close()


def test_each_number_stands_beside_the_published_one(
    theme: Theme, show: Show, checks: tuple[Check, ...]
) -> None:
    dialog = SelfcheckDialog(theme, checks=checks)
    show(dialog)
    texts = texts_in(dialog)
    for check in checks:
        assert check.source in texts
        assert check.what in texts
    assert len(outcomes_in(dialog)) == len(checks)


def test_published_and_derived_answers_have_headings_of_their_own(
    theme: Theme, show: Show, checks: tuple[Check, ...]
) -> None:
    dialog = SelfcheckDialog(theme, checks=checks)
    show(dialog)
    texts = texts_in(dialog)
    assert [texts.count(heading) for heading in ("Published", "Derived here")] == [1, 1]
    assert {check.note for check in checks if check.note} <= set(texts)
    rows = dialog.table()[1:]
    assert [row[0].partition(":")[0] for row in rows] == [
        "Published" if check.origin == "published" else "Derived here" for check in checks
    ]


def test_one_that_fails_is_shown_failing(
    theme: Theme, show: Show, checks: tuple[Check, ...]
) -> None:
    wrong = replace(checks[2], ours=checks[2].published + 1)
    nothing = replace(checks[3], ours=float("nan"))
    dialog = SelfcheckDialog(theme, checks=[*checks[:2], wrong, nothing, *checks[4:]])
    show(dialog)
    assert outcomes_in(dialog)[2:4] == ["fails", "fails"]
    assert outcomes_in(dialog).count("fails") == 2
    assert dialog.summary == f"2 of {len(checks)} numbers do not agree"
    dialog.grab()


def test_copy_copies_the_rows(theme: Theme, show: Show, checks: tuple[Check, ...]) -> None:
    dialog = SelfcheckDialog(theme, checks=checks)
    show(dialog)
    copy = dialog.findChild(QPushButton, "selfcheck_copy")
    assert isinstance(copy, QPushButton)
    copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "source\twhat\tpublished\tours\tdifference\tagrees"
    assert len(lines) == len(checks) + 1
    assert all(line.endswith("\tok") for line in lines[1:])
