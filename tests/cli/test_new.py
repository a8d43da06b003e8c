"""`fwcompare new`: from a table to a file beside it, and its own exports back."""

import io
import json
import sys
from pathlib import Path

import pytest

from fwcompare.bundled import DEFAULT_DATASET, EXAMPLE
from fwcompare.cli import main
from fwcompare.dataset import load_dataset
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.rerating import among
from fwcompare.decision.taking_part import at_start

Captured = pytest.CaptureFixture[str]
MARKDOWN = """\
| Factor | Tool A | Tool B | Tool C |
| --- | :---: | :---: | :---: |
| Cost | $8.33/user/mo | Free | $7.25/user/mo |
| Public access | 🔄 | ✅ | ❌ |
| Reporting | ✅ | ❓ | by hand |
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "ticket-tools.md"
    path.write_text(MARKDOWN, "utf-8")
    return path


def test_without_a_table_an_example_of_twenty_lines_is_printed(
    tmp_path: Path, capsys: Captured
) -> None:
    assert main(["new"]) == 0
    printed = capsys.readouterr().out
    assert printed == EXAMPLE.read_text("utf-8")
    assert len(printed.splitlines()) <= 22
    own = tmp_path / "own.yaml"
    own.write_text(printed, "utf-8")
    assert main(["check", str(own)]) == 0
    assert load_dataset(own).is_flat


def test_the_file_is_written_beside_the_table_and_passes_check(
    table: Path, capsys: Captured
) -> None:
    assert main(["new", str(table)]) == 0
    own = table.with_suffix(".yaml")
    assert capsys.readouterr().out == f"{own}\n"
    assert main(["check", str(own)]) == 0
    found = load_dataset(own)
    assert found.title == "Ticket tools"
    assert found.criteria["cost"].ratings["tool-b"].value == 0
    assert [source.title for source in found.sources.values()] == [
        "The table this was made from, ticket-tools.md"
    ]


def test_what_was_guessed_and_what_is_to_rate_is_said(table: Path, capsys: Captured) -> None:
    main(["new", str(table), "--to", "-"])
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "Ticket tools: 3 alternatives, 3 criteria, from a Markdown table",
        "“Cost”: 10 counts 0 and 0 counts 10; check these ends.",
        "Guessed that less is better: Cost.",
        "Symbols: 🔄 is 5, ✅ is 10, ❌ is 0.",
        "1 cell is unknown.",
        "to rate: Reporting, Tool C: “by hand”",
    ]


def test_ends_that_were_proposed_are_marked_in_the_file(table: Path) -> None:
    main(["new", str(table)])
    text = table.with_suffix(".yaml").read_text("utf-8")
    assert text.count("# check the ends") == 1
    assert "worst: 10, best: 0}  # check the ends" in text


def test_no_file_is_ever_replaced(table: Path, capsys: Captured) -> None:
    own = table.with_suffix(".yaml")
    own.write_text("mine", "utf-8")
    assert main(["new", str(table)]) == 2
    assert "is there already; name another file with --to" in capsys.readouterr().err
    assert own.read_text("utf-8") == "mine"
    assert main(["new", str(table), "--to", str(table)]) == 2
    assert table.read_text("utf-8") == MARKDOWN


def test_a_table_can_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    class Input:
        buffer = io.BytesIO(MARKDOWN.encode())

    monkeypatch.setattr(sys, "stdin", Input)
    assert main(["new", "-", "--title", "Which tool?"]) == 0
    assert "title: Which tool?" in capsys.readouterr().out


def test_rows_can_be_said_to_be_the_alternatives(table: Path, capsys: Captured) -> None:
    assert main(["new", str(table), "--to", "-", "--down"]) == 0
    assert "  reporting: {name: Reporting}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "nowhere.csv"], "nowhere.csv: there is no such file"),
        (["new", "--to", "x.yaml"], "--to goes with a TABLE"),
        (["new", str(DEFAULT_DATASET)], "is no table but a file of this program"),
    ],
)
def test_what_is_no_table_is_refused_in_a_line(
    words: list[str], said: str, capsys: Captured
) -> None:
    assert main(words) in (1, 2)
    assert said in capsys.readouterr().err


def _export(form: str, tmp_path: Path) -> Path:
    path = tmp_path / f"handed-over.{form}"
    words = ["export", "--situation", "content-site", "--form", form, "--to", str(path)]
    assert main(words) == 0
    return path


def _scores(path: Path, capsys: Captured) -> dict[str, float]:
    capsys.readouterr()
    assert main(["score", str(path), "--json"]) == 0
    found: dict[str, float] = json.loads(capsys.readouterr().out)["scores"]
    return found


def test_what_makes_no_comparison_is_refused_by_the_name_of_its_file(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "two.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    assert main(["new", str(path)]) == 1
    assert capsys.readouterr().err.startswith(f"{path}: fewer than two alternatives")


@pytest.mark.parametrize(("form", "within"), [("json", 1e-9), ("csv", 0.01), ("madr", 0.06)])
def test_its_own_exports_come_back_with_the_scores_they_left_with(
    form: str, within: float, tmp_path: Path, capsys: Captured
) -> None:
    own = tmp_path / "own.yaml"
    assert main(["new", str(_export(form, tmp_path)), "--to", str(own)]) == 0
    capsys.readouterr()
    assert main(["score", "--situation", "content-site", "--json"]) == 0
    before = json.loads(capsys.readouterr().out)["scores"]
    after = _scores(own, capsys)
    assert list(after.values()) == pytest.approx(list(before.values()), abs=within)


def test_json_brings_back_every_rating_scale_and_source(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    main(["new", str(_export("json", tmp_path)), "--to", str(own)])
    whole, came = load_dataset(DEFAULT_DATASET), load_dataset(own)
    left = among(whole, at_start(whole))  # an export holds those who take part
    assert {id_: c.ratings for id_, c in came.criteria.items()} == {
        id_: c.ratings for id_, c in left.criteria.items()
    }
    assert _scales(came) == _scales(left)
    assert {**came.sources, "table": None} == {**left.sources, "table": None}


def test_csv_brings_back_the_scales_it_does_not_name(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    main(["new", str(_export("csv", tmp_path)), "--to", str(own)])
    left, came = load_dataset(DEFAULT_DATASET), load_dataset(own)
    same = [id_ for id_, scale in _scales(came).items() if scale == _scales(left)[id_]]
    measured = [id_ for id_, c in left.criteria.items() if c.is_measured]
    assert len([id_ for id_ in same if id_ in measured]) >= len(measured) - 4


def _scales(dataset: Dataset) -> dict[str, object]:
    return {id_: criterion.scale for id_, criterion in dataset.criteria.items()}


@pytest.mark.parametrize(("form", "noun"), [("json", "JSON"), ("csv", "CSV"), ("madr", "a record")])
def test_check_of_an_export_says_that_it_is_one(
    form: str, noun: str, tmp_path: Path, capsys: Captured
) -> None:
    path = _export(form, tmp_path)
    capsys.readouterr()
    assert main(["check", str(path)]) == 1
    said = capsys.readouterr().err
    assert said == (
        f"{path}: this is what the program exported, as {noun}; fwcompare new {path} reads it in\n"
    )


def test_a_damaged_export_is_refused_in_a_line(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "e.json"
    path.write_text('{"format": "fwcompare.export/1", "ratings": 3', "utf-8")
    assert main(["new", str(path)]) == 1
    assert "this export is damaged" in capsys.readouterr().err
    path.write_text('{"format": "fwcompare.score/1"}', "utf-8")
    assert main(["new", str(path)]) == 1
    assert "this JSON holds no ratings" in capsys.readouterr().err


def test_the_readme_shows_the_example_that_is_printed() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert f"```yaml\n{EXAMPLE.read_text('utf-8')}```" in readme
