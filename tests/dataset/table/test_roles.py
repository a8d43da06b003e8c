"""Roles of columns and rows: guessed, and changed by whoever looks."""

import pytest

from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.table.draft import Choices
from fwcompare.dataset.table.drafting import draft
from fwcompare.dataset.table.guessing import guess
from fwcompare.dataset.table.notes import Note
from fwcompare.dataset.table.reading import read_table_text
from tests.dataset.table.reading import dataset_of, text_draft

MATRIX = """\
Criterion,Direction,Weight (abs),Weight (rel),A [Score],B [Score],C [Score],D [Score]
Skill needed,maximize,6,0.5,3,2,1,1
Lock-in,maximize,6,0.5,1,2,3,3
SUM,,12,1,,,,
"""


def test_a_second_weight_column_and_sums_are_left_out_and_said_to_be() -> None:
    found = text_draft(MATRIX)
    assert [a.name for a in found.alternatives] == ["A", "B", "C", "D"]
    assert [criterion.weight for criterion in found.criteria] == [6, 6]
    assert Note("second-weights", "Weight (rel)") in found.notes
    assert Note("ignored-row", "SUM") in found.notes


def test_columns_of_unit_direction_source_and_note_do_what_they_say() -> None:
    found = text_draft(
        "Factor\tUnit\tBetter\tA\tB\tSource\tComment\n"
        "Heat\tW\tlower\t5\t7\tA lab\tMeasured twice\n"
        "Size\tcm\thigher\t50\t70\thttps://example.org/s\t\n"
    )
    heat, size = dataset_of(found).criteria.values()
    assert (heat.scale.unit, heat.scale.worst > heat.scale.best) == ("W", True)  # type: ignore[union-attr]
    assert (size.scale.unit, size.scale.worst < size.scale.best) == ("cm", True)  # type: ignore[union-attr]
    assert heat.question == "Measured twice"
    titles = {source.title: source.url for source in found.sources}
    assert titles == {"A lab": "", "example.org/s": "https://example.org/s"}
    assert all(rating.sources for rating in heat.ratings.values())


@pytest.mark.parametrize(
    ("table", "is_turned"),
    [
        ("Criterion,A,B\nPrice,1,2\n", False),
        ("Laptop,Price,Weight\nA,$1,2 kg\nB,$2,3 kg\n", True),
        (",A,B\nPrice,$1,$2\nSupport,good,bad\n", False),
        (",Price,Support\nA,$1,good\nB,$2,bad\n", True),
        (",A,B\nOne,1,2\nTwo,3,4\n", False),
        ("Tool,A,B\nWeight,3,5\nX,1,2\nY,2,1\n", True),
    ],
)
def test_a_table_is_turned_where_its_rows_are_the_options(table: str, is_turned: bool) -> None:
    assert guess(read_table_text(table, "t")).is_turned is is_turned


@pytest.mark.parametrize("corner", ["what", "Criterion", "Option"])
def test_a_table_that_is_too_large_one_way_is_read_the_other_way(corner: str) -> None:
    lines = [",".join((corner, *(f"N{i}" for i in range(100))))]
    lines += [",".join((f"R{row}", *("7" for _ in range(100)))) for row in range(150)]
    assert not guess(read_table_text("\n".join(lines), "t")).is_turned
    across = zip(*(line.split(",") for line in lines), strict=True)
    assert guess(read_table_text("\n".join(",".join(row) for row in across), "t")).is_turned


def test_a_role_can_be_changed_and_the_draft_follows() -> None:
    grid = read_table_text("Criterion,Old,A,B\nSpeed,1,2,3\nPrice,4,5,6\n", "t")
    layout = guess(grid)
    assert len(draft(grid, layout).alternatives) == 3
    changed = layout.with_column(1, "ignore").with_row(2, "note")
    found = draft(grid, changed)
    assert [a.name for a in found.alternatives] == ["A", "B"]
    assert [c.name for c in found.criteria] == ["Speed"]
    assert [row.feature for row in found.rows] == ["Price"]
    assert Note("ignored-column", "Old") in found.notes


def test_a_direction_and_ends_can_be_changed() -> None:
    grid = read_table_text("Criterion,A,B\nSpeed,2,30\n", "t")
    found = draft(grid, guess(grid), Choices(more_is_better={1: False}, ends={}))
    (speed,) = dataset_of(found).criteria.values()
    assert (speed.scale.worst, speed.scale.best) == (50, 1)  # type: ignore[union-attr]
    found = draft(grid, guess(grid), Choices(ends={1: (0, 40)}))
    assert not found.criteria[0].rated.has_proposed_ends
    assert dataset_of(found).criteria["speed"].value("a") == 0.5


def test_a_layout_without_options_or_criteria_is_refused_with_what_to_do() -> None:
    grid = read_table_text("Criterion,A,B\nSpeed,1,2\n", "t")
    layout = guess(grid)
    with pytest.raises(DatasetError, match=r"fewer than two alternatives .* give two columns"):
        draft(grid, layout.with_column(1, "note"))
    with pytest.raises(DatasetError, match="no column names the criteria"):
        draft(grid, layout.with_column(0, "note"))
    with pytest.raises(DatasetError, match="no criterion is in the table"):
        draft(grid, layout.with_row(1, "ignore"))


def test_a_demanded_row_becomes_a_must_have_offered() -> None:
    found = text_draft(
        "| Need | Must? | A | B |\n|---|---|---|---|\n"
        "| Offline | M | yes | partly |\n| Pretty | | yes | no |\n| Must: Export | | no | ? |\n"
    )
    musts = dataset_of(found).musts
    assert {id_: dict(must.facts) for id_, must in musts.items()} == {
        "offline": {"a": "yes", "b": "partly"},
        "export": {"a": "no", "b": "unknown"},
    }


def test_what_is_demanded_of_figures_is_said_to_lack_a_bound() -> None:
    from fwcompare.wording.table_notes import sentences

    found = text_draft("Need,Must,A,B\nSpeed,x,4,5\nOffline,,yes,no\n")
    assert dataset_of(found).musts == {}
    assert "“Speed” is demanded, but nothing says how much is enough." in sentences(found)


def test_weights_of_a_grouped_table_keep_their_shares_of_the_whole() -> None:
    from fwcompare.analysis.evaluation import evaluate
    from fwcompare.decision import proposal

    found = text_draft(
        "Group,Criterion,Weight,A,B\nOne,a,10,1,2\n,b,30,1,2\nTwo,c,60,1,2\n,d,100,1,2\n"
    )
    dataset = dataset_of(found)
    shares = evaluate(dataset, proposal(dataset)).shares
    assert shares == pytest.approx({"a": 0.05, "b": 0.15, "c": 0.3, "d": 0.5})


@pytest.mark.parametrize(
    ("weights", "points"),
    [
        (["40%", "60%"], [40, 60]),
        (["0.25", "0.75"], [25, 75]),
        (["3", "5"], [3, 5]),
        (["high", "low"], [30, 10]),
        (["x2", "x1"], [2, 1]),
        (["500", "250"], [100, 50]),
        (["0,25", "0,75"], [25, 75]),
        (["7", ""], [7, None]),
    ],
)
def test_weights_of_any_measure_become_points(
    weights: list[str], points: list[float | None]
) -> None:
    rows = "".join(f"R{n}\t{weight}\t1\t2\n" for n, weight in enumerate(weights))
    found = text_draft(f"Criterion\tWeight\tA\tB\n{rows}")
    assert [criterion.weight for criterion in found.criteria] == points
