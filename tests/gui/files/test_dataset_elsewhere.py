"""A decision may name a dataset anywhere; the window asks before it reads it."""

from pathlib import Path

from tests.builders import THREE_WAY_YAML
from tests.cli.test_decisions import saved
from tests.gui.conftest import OpenWindow


def test_a_dataset_elsewhere_is_opened_after_one_question(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    facts, file = tmp_path / "facts.yaml", tmp_path / "mine" / "own.fwdecision"
    facts.write_text(THREE_WAY_YAML, "utf-8")
    file.parent.mkdir()
    saved(file, facts)
    window = open_window()
    before = window.document
    assert not window.session.open(file)
    assert window.document is before
    message = window.messages.message
    assert message is not None
    assert str(facts) in message.text
    ((name, act),) = message.actions
    assert name == "Open it"
    window.messages.dismiss()
    act()
    assert window.document.dataset.title == "How to get to work?"
    assert window.messages.message is None
    window.session.open_bundled()
    assert window.session.open(file)  # asked once is enough
