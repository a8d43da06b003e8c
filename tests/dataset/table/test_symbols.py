"""Words and symbols that stand for a judgement."""

import pytest

from fwcompare.dataset.table.draft import Choices
from fwcompare.dataset.table.symbols import symbol
from tests.dataset.table.reading import dataset_of, text_draft

_HEAD = "| Criterion | A | B | C |\n|---|---|---|---|\n"


def _values(row: str, choices: Choices | None = None) -> list[float | None]:
    dataset = dataset_of(text_draft(_HEAD + row, choices or Choices()))
    (criterion,) = dataset.criteria.values()
    return [criterion.rating(id_).value for id_ in dataset.alternatives]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        ("yes | partly | no", [10, 5, 0]),
        ("✅ | 🔄 | ❌", [10, 5, 0]),
        ("✔️ | ❓ | ✗", [10, None, 0]),
        ("✓ | | –", [10, None, 0]),
        (":heavy_check_mark: | :warning: | :x:", [10, 5, 0]),
        ("high | medium | low", [8, 5, 2]),
        ("excellent | fair | poor", [10, 5, 2]),
        ("★★★★★ | ★★★☆☆ | ☆☆☆☆☆", [10, 6, 0]),
        ("⭐⭐⭐⭐ | ⭐⭐ | ⭐", [8, 4, 2]),
        ("A | B- | F", [10, 6.75, 0]),
        ("Yes, at rest | No[1] | ✅ since 3.1", [10, 0, 10]),
        ("No limits | Yes | Nothing yet", [None, 10, None]),
        ("x | | x", [10, None, 10]),
        ("x | ✓ | ✓", [0, 10, 10]),
    ],
)
def test_symbols_become_values_and_other_words_stay_words(
    cells: str, values: list[float | None]
) -> None:
    assert _values(f"| Works | {cells} |") == values


def test_levels_of_what_one_wants_less_of_are_turned_round() -> None:
    assert _values("| Risk | high | medium | low |") == [2, 5, 8]
    assert _values("| Effort | very low | good | poor |") == [10, 8, 2]


def test_what_a_symbol_counts_can_be_changed() -> None:
    choices = Choices(symbols={"partly": 3.0, "no": None})
    assert _values("| Works | yes | partly | no |", choices) == [10, 3, None]


def test_a_word_is_a_symbol_only_where_it_stands_alone_or_apart() -> None:
    assert symbol("no limits") is None
    assert symbol("nobody") is None
    assert symbol("partial (core only)") is not None
