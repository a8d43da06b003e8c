"""Tables read for tests: from a file that ships with them, or from a text."""

from pathlib import Path

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.table.draft import NO_CHOICES, Choices, Draft
from fwcompare.dataset.table.drafting import draft
from fwcompare.dataset.table.guessing import guess
from fwcompare.dataset.table.reading import read_table, read_table_text
from fwcompare.dataset.table.writing import as_dataset_text

TABLES = Path(__file__).parents[2] / "data" / "tables"


def file_draft(name: str) -> Draft:
    path = TABLES / name
    grid = read_table(path.read_bytes(), path.name)
    return draft(grid, guess(grid))


def text_draft(text: str, choices: Choices = NO_CHOICES) -> Draft:
    grid = read_table_text(text, "t")
    return draft(grid, guess(grid), choices)


def dataset_of(found: Draft) -> Dataset:
    return read_dataset(as_dataset_text(found, "t", "2026-11-28").encode(), "t")


def faults_of(text: str | bytes, name: str = "t") -> list[str]:
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    try:
        grid = read_table(data, name)
        draft(grid, guess(grid))
    except DatasetError as error:
        return error.lines()
    return []
