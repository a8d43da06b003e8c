"""`fwcompare export`, as somebody types it."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli import main
from fwcompare.dataset import load_dataset
from fwcompare.decision import Decision, proposal
from fwcompare.decision.dataset_source import load_source
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.decision.record import NO_RECORD
from fwcompare.decision.saving import save_decision
from fwcompare.export.exporters import EXPORTERS
from tests.builders import THREE_WAY_YAML
from tests.export.worked_out import WITHOUT_QT

Captured = pytest.CaptureFixture[str]
ENDINGS = dict.fromkeys(exporter.suffix for exporter in EXPORTERS.values())


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.md", b"---\nstatus:"),
        ("r.MARKDOWN", b"---\nstatus:"),
        ("r.html", b"<!DOCTYPE html>"),
        ("r.htm", b"<!DOCTYPE html>"),
        ("r.csv", b"\xef\xbb\xbfdimension,"),
        ("r.json", b"{"),
    ],
)
def test_the_form_follows_the_ending(
    name: str, begins: bytes, tmp_path: Path, capsys: Captured
) -> None:
    assert main(["export", "--to", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert capsys.readouterr().out == f"{tmp_path / name}\n"


def test_records_in_a_folder_are_numbered(tmp_path: Path, capsys: Captured) -> None:
    for form in ("madr", "nygard", "csv"):
        assert main(["export", "--to", str(tmp_path), "--form", form]) == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["0001-flask-or-django.md", "0002-flask-or-django.md", "flask-or-django.csv"]
    assert (tmp_path / names[1]).read_text("utf-8").startswith("# 2. Flask or Django?\n")


def test_the_evidence_of_a_record_goes_into_a_file_beside_it_if_asked(
    tmp_path: Path, capsys: Captured
) -> None:
    assert main(["export", "--to", str(tmp_path), "--evidence", "beside"]) == 0
    names = ["0001-flask-or-django-evidence.markdown", "0001-flask-or-django.md"]
    assert capsys.readouterr().out.split() == [str(tmp_path / n) for n in reversed(names)]
    evidence, record = ((tmp_path / name).read_text("utf-8") for name in names)
    assert f"({names[0]})" in record
    assert "## Sources" in evidence
    assert "Sources" not in record
    main(["export", "--to", str(tmp_path)])
    assert (tmp_path / "0002-flask-or-django.md").exists()


def test_the_help_tells_every_form_and_what_it_is_for(capsys: Captured) -> None:
    assert main(["export", "--help"]) == 0
    told = capsys.readouterr().out
    for exporter in EXPORTERS.values():
        assert f"  {exporter.id:<10}{exporter.name}: {exporter.purpose}\n" in told


@pytest.mark.parametrize("form", WITHOUT_QT)
def test_every_form_goes_to_standard_output_as_it_is(
    form: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "--form", form, "--to", "-"]) == 0
    printed = capsysbinary.readouterr().out
    assert main(["export", "--form", form, "--to", str(tmp_path / "x")]) == 0
    assert printed == (tmp_path / "x").read_bytes()


def test_weights_ratings_and_readings_count(tmp_path: Path, capsys: Captured) -> None:
    words = ["--weight", "security=60", "--rating", "flex:flask=3", "--reading", "bare-packages"]
    main(["export", "--to", "-", "--form", "json", "--situation", "content-site", *words])
    exported = json.loads(capsys.readouterr().out)
    main(["analyse", "--json", "--situation", "content-site", *words])
    analysed = json.loads(capsys.readouterr().out)
    assert exported["scores"] == analysed["scores"]
    assert exported["command"].endswith("--reading bare-packages --rating flex:flask=3")


def test_another_dataset_is_named_in_the_command(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "ways.yaml"
    file.write_text(THREE_WAY_YAML, "utf-8")
    assert main(["export", str(file), "--to", str(tmp_path / "r.md")]) == 0
    assert f"fwcompare analyse {file}\n" in (tmp_path / "r.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--to", "x.doc"], f"say --form, or end it in {', '.join(ENDINGS)}\n"),
        (["--to", "x.md", "--weight", "safety=1"], "no dimension or criterion 'safety'"),
        ([], "required: --to"),
        (["--to", "x", "--form", "odt"], "invalid choice"),
        (["--to", "x.csv", "--chart", "scores"], "a chart is a picture: end PATH in .png"),
        (["--to", "x.png", "--chart", "pie"], "invalid choice"),
        (["--to", "x.csv", "--evidence", "folded"], "only a decision record has its evidence"),
        (["--to", "-", "--evidence", "beside"], "standard output is one file"),
    ],
)
def test_wrong_words_say_what_would_be_right(
    words: list[str], told: str, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", *words]) == 2
    assert told in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


def test_a_place_that_is_not_there_is_told(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "no" / "x.md"
    assert main(["export", "--to", str(path)]) == 1
    assert f"the folder {path.parent} is not there" in capsys.readouterr().err


def test_a_file_that_is_there_is_replaced_whole_and_a_read_only_one_is_not(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "r.csv"
    path.write_text("old", "utf-8")
    assert main(["export", "--to", str(path)]) == 0
    new = path.read_bytes()
    assert b"dimension" in new
    path.chmod(0o444)
    assert main(["export", "--to", str(path), "--form", "json"]) == 1
    assert "the file is read-only" in capsys.readouterr().err
    assert path.read_bytes() == new
    assert [*tmp_path.iterdir()] == [path]


def test_a_decision_file_is_exported_with_its_record_and_its_dataset_as_it_names_it(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "ways.yaml").write_text(THREE_WAY_YAML, "utf-8")
    source = load_source(tmp_path / "ways.yaml")
    preferences = proposal(source.dataset, "hurry").with_dimension_points("money", 20)
    record = NO_RECORD.with_title("Take the tram").with_chosen("tram")
    decision = Decision(preferences, record.with_status("accepted").with_notes("*Rain.*"))
    word = VerdictSummary("close", None, None, {})
    save_decision(tmp_path / "way.fwdecision", decision, source, word)
    words = ["export", str(tmp_path / "way.fwdecision"), "--to", str(tmp_path)]
    assert main([*words, "--weight", "time=80"]) == 0
    text = (tmp_path / "0001-take-the-tram.md").read_text("utf-8")
    assert 'status: "accepted"' in text
    assert 'Chosen option: "Tram", because ' in text
    assert "> *Rain.*" in text
    assert (
        "fwcompare analyse ways.yaml --situation hurry --weight time=80 --weight money=20" in text
    )


def test_a_decision_file_that_is_none_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "way.fwdecision").write_text("fwcompare: 1\n", "utf-8")
    words = ["export", str(tmp_path / "way.fwdecision"), "--to", str(tmp_path)]
    assert main(words) == 1
    assert "way.fwdecision" in capsys.readouterr().err


def exported(*words: str) -> subprocess.CompletedProcess[str]:
    """Export in a process of its own, where there is no screen."""
    aside = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    surroundings = {name: value for name, value in os.environ.items() if name not in aside}
    command = [sys.executable, "-m", "fwcompare", "export", *words]
    return subprocess.run(command, capture_output=True, text=True, env=surroundings)


@pytest.mark.parametrize(
    ("name", "words", "begins"),
    [
        ("report.pdf", [], b"%PDF"),
        ("scores.PNG", [], b"\x89PNG"),
        ("change.svg", ["--chart", "sweep"], b"<?xml"),
        ("why.pdf", ["--chart", "waterfall"], b"%PDF"),
    ],
)
def test_a_report_and_its_charts_are_drawn_without_a_screen(
    name: str, words: list[str], begins: bytes, tmp_path: Path
) -> None:
    done = exported("--situation", "content-site", "--to", str(tmp_path / name), *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_chart_says_the_numbers_of_the_terminal(tmp_path: Path, capsys: Captured) -> None:
    assert exported("--to", str(tmp_path / "scores.svg")).returncode == 0
    main(["score", "--json"])
    scores = json.loads(capsys.readouterr().out)["scores"]
    words = set(ET.parse(tmp_path / "scores.svg").getroot().itertext())
    assert {f"{score:.2f}" for score in scores.values()} <= words


def test_a_chart_that_a_decision_does_not_have_is_refused(tmp_path: Path) -> None:
    dimensions = load_dataset(DEFAULT_DATASET).dimensions
    weights = [word for id_ in dimensions for word in ("--weight", f"{id_}=0")]
    done = exported("--to", str(tmp_path / "scores.png"), *weights)
    assert done.returncode == 1
    assert done.stderr == (
        "fwcompare: there is no chart 'scores' of this decision; give it weights that count\n"
    )
    assert not (tmp_path / "scores.png").exists()


def test_without_qt_what_it_draws_is_refused_and_the_rest_is_not(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fwcompare.gui.output.without_window", None)
    assert main(["export", "--to", str(tmp_path / "report.pdf")]) == 1
    assert capsys.readouterr().err.startswith("fwcompare: Qt cannot be loaded, and it alone can")
    assert main(["export", "--to", str(tmp_path / "report.html")]) == 0
