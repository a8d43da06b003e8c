"""A flat comparison, one with words still to rate, and a table alone open and crash nothing."""

import pytest

from fwcompare.dataset.loading import read_dataset
from tests.dataset.test_flat import FLAT, TABLE_ALONE
from tests.gui.conftest import OpenWindow


@pytest.mark.parametrize("text", [FLAT, TABLE_ALONE])
def test_what_new_may_write_opens_in_the_window(text: str, open_window: OpenWindow) -> None:
    window = open_window(read_dataset(text.encode(), "f"))
    for index in range(window.tabs.bar.count()):
        window.tabs.bar.setCurrentIndex(index)
    assert window.isVisible()


def test_the_criteria_of_a_flat_comparison_are_there_to_be_weighed(
    open_window: OpenWindow,
) -> None:
    dataset = read_dataset(FLAT.encode(), "f")
    window = open_window(dataset)
    assert list(window.weights.rows) == list(dataset.criteria)
    assert all(row.isVisible() for row in window.weights.rows.values())
