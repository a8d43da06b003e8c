"""The verdict comes once for all views, and not before there is something to see."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from fwcompare.analysis.verdict import judged
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.gui.document import Document
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.wording import sentences
from tests.gui.conftest import OpenWindow
from tests.gui.panels.test_sure_panel import ALONE, value_rows


@pytest.fixture
def document(bundled: Dataset) -> Iterator[Document]:
    document = Document(bundled)
    yield document
    document.judging.close()


def test_nothing_is_judged_before_it_may_begin(document: Document, qtbot: QtBot) -> None:
    assert document.judgement is None
    assert document.judging.is_busy
    assert not document.judging._background.is_busy
    with qtbot.waitSignal(document.judging.judged):
        document.judging.begin()
    assert document.judgement == judged(document.evaluation)
    assert not document.judging.is_busy


def test_only_the_last_of_many_edits_is_judged(document: Document, qtbot: QtBot) -> None:
    document.judging.begin()
    told = QSignalSpy(document.judging.judged)
    for points in range(20, 30):
        document.edit("Drag", document.preferences.with_dimension_points("security", points))
        assert document.judgement is None
    qtbot.waitUntil(lambda: document.judgement is not None)
    assert told.count() == 1
    assert document.judgement == judged(document.evaluation)


def test_word_and_chance_come_together_on_top_and_on_the_right(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    sure = window.follows.panel(SurePanel)
    for situation in ("json-microservice", "teaching", "solo-prototype"):
        dataset = window.document.dataset
        window.document.edit("Situation", proposal(dataset, situation))
        seen: set[tuple[str, str]] = set()

        def look(seen: set[tuple[str, str]] = seen) -> bool:
            seen.add((window.verdict.certainty.text(), value_rows(sure)[ALONE]))
            return not sure.is_busy

        qtbot.waitUntil(look, timeout=20_000)
        judgement = judged(window.document.evaluation)
        first = window.document.evaluation.ranking[0]
        assert seen == {
            ("", "\N{HORIZONTAL ELLIPSIS}"),
            (
                sentences.certainty(window.document.evaluation, judgement),
                sentences.chance(judgement, first),
            ),
        }
