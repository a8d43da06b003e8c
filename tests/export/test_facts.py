"""The whole dataset as Markdown: nothing is left out, one fact a line, the same every time."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli import main
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.dataset import Alternative, Source
from fwcompare.dataset.loading import read_dataset
from fwcompare.export import facts_as_markdown
from fwcompare.export.markdown import text
from tests.builders import THREE_WAY_YAML, dataset_of, three_way_dataset
from tests.dataset.small import TEXT, broken

Captured = pytest.CaptureFixture[str]


def _facts(typed: str = TEXT) -> list[str]:
    return facts_as_markdown(read_dataset(typed.encode(), "f")).splitlines()


def _texts(value: object) -> Iterator[str]:
    """Yield every text somewhere in a dataset, but for the ids that are keys."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            if not field.name.startswith("_"):
                yield from _texts(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


@pytest.mark.parametrize("dataset", [load_dataset(DEFAULT_DATASET), three_way_dataset()])
def test_no_text_of_the_dataset_is_left_out(dataset: Dataset) -> None:
    markdown = facts_as_markdown(dataset)
    missing = [t for t in _texts(dataset) if text(t) not in markdown and t not in markdown]
    assert missing == []


def test_every_figure_is_told_with_all_its_digits() -> None:
    lines = _facts(broken("{value: 240, sources", "{value: 241.875, low: 1.5, sources"))
    assert "- Tea: 241.875 s (1.5 to 241.875), value 3.63 (3.63 to 10.00)" in lines
    assert "- Tea: 5 (3 to 7)" in lines
    assert "- Coffee: 9 (9 to 9)" in lines
    assert "- Coffee: not known" in lines
    assert "- Value 0: 1,000 s" in lines


def test_a_rating_tells_its_reason_confidence_and_sources_below_it() -> None:
    lines = _facts()
    start = lines.index("- Tea: 5 (3 to 7)")
    assert lines[start + 1 : start + 4] == [
        "  - Because: Faint.",
        "  - Confidence: low",
        "  - Source: What a friend says (`friend`)",
    ]


def test_a_claim_tells_its_verdict_finding_and_sources_below_it() -> None:
    lines = _facts()
    start = lines.index("- Claim: Tea is always too hot.")
    assert lines[start - 2] == "### Taste: claims"
    assert lines[start + 1 : start + 5] == [
        "  - About: Tea",
        "  - Verdict: false",
        "  - Finding: Four minutes are enough.",
        "  - Source: A morning with a stopwatch (`lab`)",
    ]
    assert lines[lines.index("- Claim: Both are drinks.") + 1] == "  - About: all"


def test_a_reading_tells_what_stood_there_before() -> None:
    lines = _facts()
    start = lines.index("- Aroma, Tea (`aroma`): 8 (3 to 8)")
    assert lines[start + 1] == "  - Instead of: 5 (3 to 7)"
    assert "- Aroma, Coffee (`aroma`): 7 (6.5 to 7)" in lines
    start = lines.index(
        "- Time to drink, Coffee (`heat`): 30 s (30 to 30), value 8.96 (8.96 to 8.96)"
    )
    assert lines[start + 1] == "  - Instead of: not known"


def test_a_situation_tells_points_shares_and_scores() -> None:
    lines = _facts()
    start = lines.index("### Morning (`morning`)")
    assert lines[start + 2 :][:7] == [
        "- When: Before the first word.",
        "- Verdict: close",
        "- Score of Tea: 4.10",
        "- Score of Coffee: 6.33",
        "- Taste (`taste`): 40 points, 100\u202f%",
        "  - Aroma (`aroma`): 5 points, 33.3\u202f%",
        "  - Time to drink (`heat`): 10 points, 66.7\u202f%",
    ]


def test_the_difference_table_has_a_line_for_each_row() -> None:
    lines = _facts()
    start = lines.index("| Feature | Tea | Coffee | Criterion | Checking adds |")
    assert lines[start + 2] == "| Warmth | Four minutes |  | `heat` | Measured once more. |"


def test_what_there_is_none_of_has_no_heading() -> None:
    markdown = facts_as_markdown(dataset_of({"d": {"c": {"a": 1, "b": 2}}}))
    headings = [line for line in markdown.splitlines() if line.startswith("#")]
    assert headings == [
        "# A test", "## Alternatives", "### A (`a`)", "### B (`b`)", "## D (`d`)", "### C (`c`)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("Faint.", "Faint and only just.", 1),
        ("verdict: false", "verdict: imprecise", 1),
        ("tea: {value: 5, low: 3", "tea: {value: 5, low: 4", 3),  # and the reading that widens it
        ("weights: {taste: 40}", "weights: {taste: 20}", 1),
    ],
)
def test_a_changed_fact_changes_its_own_lines(old: str, new: str, lines: int) -> None:
    before, after = _facts(), _facts(broken(old, new))
    assert len(before) == len(after)
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert len(changed) == lines


def test_the_same_dataset_gives_the_same_text() -> None:
    first, second = (facts_as_markdown(three_way_dataset()) for _ in range(2))
    assert first == second
    assert first.endswith("\n")
    assert "\n\n\n" not in first
    assert not [line for line in first.splitlines() if line != line.rstrip()]


def test_hostile_text_stays_text() -> None:
    hostile = "1. [x](javascript:y) <b>|`*_\n\n# h\u202e"
    plain = dataset_of({"d": {"c": {"a": 1, "b": 2}}})
    dataset = replace(
        plain,
        title=hostile,
        summary=hostile,
        alternatives={"a": Alternative("a", hostile, hostile), "b": Alternative("b", "- b")},
        sources={"s": Source("s", hostile, "article", "javascript:alert(1)", note=hostile)},
    )
    shown = r"1. \[x\](javascript:y) \<b\>\|\`\*\_ \# h\\u202e"
    lines = facts_as_markdown(dataset).splitlines()
    assert lines[0] == f"# {shown}"
    beginning = shown.replace("1.", "1\\.")
    assert lines[2] == beginning
    assert f"- {beginning}: 1 (1 to 1)" in lines
    assert "- \\- b: 2 (2 to 2)" in lines
    assert "- Address: javascript:alert(1)" in lines


def test_the_command_prints_the_shipped_dataset(capsys: Captured) -> None:
    assert main(["facts"]) == 0
    printed = capsys.readouterr()
    assert printed.out == facts_as_markdown(load_dataset(DEFAULT_DATASET))
    assert printed.err == ""


def test_the_command_prints_a_file(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "three-way.yaml"
    path.write_text(THREE_WAY_YAML, "utf-8")
    assert main(["facts", str(path)]) == 0
    assert capsys.readouterr().out == facts_as_markdown(three_way_dataset())
    assert main(["facts", str(tmp_path / "none.yaml")]) == 1
    assert capsys.readouterr().out == ""


def test_a_list_is_told_item_by_item_with_what_it_counts_to() -> None:
    lines = _facts()
    start = lines.index("### sips (`sips`)")
    assert lines[start + 2 : start + 4] == [
        "- Counted for: Aroma (`aroma`)",
        "- Rule: Three friends chose them.",
    ]
    assert lines[start + 7 : start + 10] == [
        "| With eyes shut | The cup is held near. | It is told apart. | no | yes |",
        "| From afar |  |  | partly | unknown |",
        "| yes |  |  | 0 | 1 |",
    ]


def test_the_lists_can_be_had_alone(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "drinks.yaml"
    file.write_text(TEXT, "utf-8")
    assert main(["facts", str(file), "--lists"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "## What was counted, item by item"
    assert "| From afar |  |  | partly | unknown |" in lines
    assert not any("Situations" in line for line in lines)
