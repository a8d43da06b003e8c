"""Tables made after kinds found in public: each is read, and loses no cell without a word."""

from pathlib import Path

import pytest

from fwcompare.cli import main
from fwcompare.dataset.table.draft import Draft
from fwcompare.dataset.table.guessing import guess
from fwcompare.dataset.table.reading import read_table
from tests.dataset.table.reading import TABLES, dataset_of, file_draft

Captured = pytest.CaptureFixture[str]

# The alternatives, the kinds of the criteria (f figures, s symbols, w words), and what is to rate.
FOUND = {
    "adr-options.md": ("In memory, Signed cookies, Redis, Database table", "ssss", 0),
    "chat-tools.html": ("Hosted Chime, Hosted Gong, Own Drum", "swsfs", 5),
    "cloud-offers.csv": ("Alpha Cloud, Beta Hosting, Gamma, Delta", "fffffsf", 1),
    "databases.tsv": ("PostgreSQL, MySQL, SQLite", "fffssss", 0),
    "flats-quoted.csv": ("Haus A, Haus B", "ffsf", 0),
    "formulas.csv": ("Alpha, Beta", "ffff", 3),
    "frameworks-down.csv": ("Alpha, Beta, Gamma, Delta", "wwffsff", 8),
    "grades.md": ("Ash, Elm, Oak", "ssfff", 0),
    "grouped.csv": ("Willow, Aspen", "ssssfs", 0),
    "job-offers.tsv": ("Harbour Ltd, Meadow & Sons", "ffffsw", 3),
    "laptops.md": ("Featherbook 13, Workhorse 15, Budget Slim, Own-built", "fffssf", 1),
    "must-headings.md": ("Kite, Glider, Balloon", "sssfs", 0),
    "prices-decimal-comma.csv": ("Rotfunk, Blaunetz, Grünkabel", "ffff", 0),
    "right-to-left.md": ("ألف, باء", "fsw", 2),
    "scorecard.csv": ("Acme, Bolt", "ffff", 0),
    "stars.md": ("Quill, Nib, Stylus", "ssffw", 3),
    "plans.html": ("Free, Pro, Team", "ffws", 3),
    "ticket-tools.md": ("ZenHub, GitHub Projects, JIRA, OpenProject", "ssssfw", 5),
    "yes-no.md": ("Alder, Birch, Cedar", "ssssss", 0),
}
each_table = pytest.mark.parametrize("name", FOUND)


@each_table
def test_a_found_table_is_read_as_a_person_reads_it(name: str) -> None:
    found = file_draft(name)
    assert ", ".join(a.name for a in found.alternatives) == FOUND[name][0]
    assert "".join(c.kind[0] for c in found.criteria) == FOUND[name][1]
    assert len(found.to_rate) == FOUND[name][2]


def test_every_table_that_ships_with_the_tests_is_among_them() -> None:
    assert {path.name for path in TABLES.iterdir()} == set(FOUND)
    assert len(FOUND) >= 15


@each_table
def test_no_cell_is_lost_without_a_word(name: str) -> None:
    """Every cell is rated, listed to rate, unknown because it says nothing, or left out by name."""
    path = TABLES / name
    grid = read_table(path.read_bytes(), path.name)
    layout, found = guess(grid), file_draft(name)
    seen = grid.turned() if layout.is_turned else grid
    noted = {note.about for note in found.notes if note.kind.startswith(("ignored", "second"))}
    for row, cells in enumerate(seen.rows):
        for column, cell in enumerate(cells):
            fate = found.fates[row, column]
            if fate == "ignored" and cell.text:
                heads = {seen.text(row, layout.columns.index("criterion")), seen.text(0, column)}
                assert heads & noted, (cell.text, noted)
            if fate == "unknown":
                assert cell.text in ("", "❓", "?", "-", "–", "n/a"), cell.text
    assert _words_of(found) == sorted(words for _, _, words in found.to_rate)


def _words_of(found: Draft) -> list[str]:
    ratings = [r for row in dataset_of(found).criteria.values() for r in row.ratings.values()]
    return sorted(rating.because for rating in ratings if not rating.is_known and rating.because)


@each_table
def test_what_is_written_passes_check_and_is_what_was_drafted(name: str) -> None:
    found = file_draft(name)
    dataset = dataset_of(found)
    assert list(dataset.criteria) == [criterion.id for criterion in found.criteria]
    for criterion in found.criteria:
        assert dataset.criteria[criterion.id].scale == criterion.rated.scale
        for id_, rating in criterion.ratings.items():
            written = dataset.criteria[criterion.id].rating(id_)
            assert (written.value, written.sources) == (rating.value, rating.sources)
            assert written.because == rating.because


@each_table
def test_an_accepted_table_can_be_scored_and_handed_over(
    name: str, tmp_path: Path, capsys: Captured
) -> None:
    to = tmp_path / "own.yaml"
    assert main(["new", str(TABLES / name), "--to", str(to)]) == 0
    for verb in ("check", "score", "analyse", "facts"):
        assert main([verb, str(to)]) == 0
    for form in ("madr", "json", "csv", "html"):
        assert main(["export", str(to), "--form", form, "--to", str(tmp_path / form)]) == 0
    assert "Traceback" not in capsys.readouterr().err


def test_a_scorecard_ranks_as_its_own_sums_do() -> None:
    from fwcompare.analysis.evaluation import evaluate
    from fwcompare.decision import proposal

    dataset = dataset_of(file_draft("scorecard.csv"))
    scores = evaluate(dataset, proposal(dataset)).scores
    assert scores["acme"] > scores["bolt"]
    assert scores["acme"] - scores["bolt"] == pytest.approx((4.0 - 3.7) * 10 / 9)
