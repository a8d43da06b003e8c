"""CSV by a spreadsheet's rules, JSON with the terminal's numbers."""

import csv
import json
import re
from io import StringIO
from math import fsum

import pytest

from fwcompare.cli import main
from fwcompare.export.json_form import as_json
from fwcompare.export.spreadsheet import as_csv
from tests.export.worked_out import (
    HOSTILE,
    WITHOUT_QT,
    full_export,
    hostile_export,
    plain_export,
    three_way_export,
    weightless_export,
    written,
)

STARTS_A_FORMULA = tuple("=+-@\t\r")


def _rows(content: bytes) -> list[dict[str, str]]:
    return [*csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""))]


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_a_row_for_each_criterion_and_one_for_the_scores() -> None:
    export = plain_export()
    rows = _rows(as_csv(export))
    assert [row["id"] for row in rows[:-1]] == [*export.evaluation.dataset.criteria]
    assert rows[-1]["dimension"] == "score"
    assert float(rows[-1]["share"]) == 1


def test_the_numbers_are_those_of_the_evaluation_to_the_last_digit() -> None:
    export = full_export()
    *rows, total = _rows(as_csv(export))
    for a, alternative in export.evaluation.dataset.alternatives.items():
        name = alternative.name
        parts = [float(row[f"{name} contribution"]) for row in rows]
        assert float(total[f"{name} contribution"]) == export.evaluation.scores[a] == fsum(parts)
        for row in rows:
            by_hand = float(row["share"]) * float(row[f"{name} value"] or 0)  # not said yet
            assert by_hand == float(row[f"{name} contribution"])


def test_what_is_unknown_is_empty_and_its_contribution_is_not() -> None:
    row = next(r for r in _rows(as_csv(three_way_export())) if r["id"] == "resale")
    assert [row[f"Car {what}"] for what in ("figure", "low", "high", "value")] == [""] * 4
    assert float(row["Car contribution"]) > 0


@pytest.mark.parametrize(
    "name", [*HOSTILE, "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1"]
)
def test_no_text_is_a_formula_and_every_number_is_one(name: str) -> None:
    content = as_csv(hostile_export(name)).decode("utf-8-sig")
    for row in csv.reader(StringIO(content, newline="")):
        for cell in row:
            assert _is_number(cell) or not cell.lstrip(" ").startswith(STARTS_A_FORMULA), cell
    assert "\N{MINUS SIGN}" not in content


def test_lines_end_as_in_rfc_4180_and_all_have_as_many_cells() -> None:
    content = as_csv(three_way_export()).decode("utf-8-sig")
    assert content.count("\r\n") == content.count("\n")
    assert len({len(row) for row in csv.reader(StringIO(content, newline=""))}) == 1


def test_json_has_the_numbers_of_analyse(capsys: pytest.CaptureFixture[str]) -> None:
    main(["analyse", "--json", "--situation", "content-site"])
    analysed = json.loads(capsys.readouterr().out)
    main(["export", "--to", "-", "--form", "json", "--situation", "content-site"])
    exported = json.loads(capsys.readouterr().out)
    assert (analysed.pop("format"), exported.pop("format")) == (
        "fwcompare.analysis/1",
        "fwcompare.export/1",
    )
    shared = set(analysed) & set(exported)
    assert {"scores", "shares", "values", "contributions", "margin", "lead_share"} <= shared
    assert {key: exported[key] for key in shared} == {key: analysed[key] for key in shared}


@pytest.mark.parametrize("name", HOSTILE)
def test_json_reads_back_as_typed(name: str) -> None:
    export = hostile_export(name)
    read = json.loads(as_json(export))
    assert read["dataset"] == name
    assert read["author"] == export.record.author
    assert set(read["alternatives"].values()) == {name}
    assert as_json(export).isascii()


@pytest.mark.parametrize("form", WITHOUT_QT)
def test_without_weights_every_form_is_still_made(form: str) -> None:
    made = written(form, weightless_export()).lower()
    assert not re.search(rb"(?<![a-z])nan(?![a-z])", made), "a word such as tenants may hold it"


@pytest.mark.parametrize("form", WITHOUT_QT)
def test_the_same_decision_gives_the_same_bytes(form: str) -> None:
    assert written(form, full_export()) == written(form, full_export())
