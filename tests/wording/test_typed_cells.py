"""What is typed or pasted into a cell of the table, as a rating."""

import pytest

from fwcompare.dataset.dataset import UNKNOWN, Criterion, MeasuredScale, Rating
from fwcompare.wording.typed_cells import rating_of

PRICE = Criterion("price", "costs", "Price", MeasuredScale("€", 2000, 1000), {})


def _found(text: str) -> Rating:
    found = rating_of(text, PRICE, UNKNOWN)
    assert isinstance(found, Rating)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.899,50", 1899.5),
        ("1.899,00 €", 1899),
        ("899,95 €", 899.95),
        ("€ 1.234.567,89", 1234567.89),
        ("1,899.50 €", 1899.5),
        ("899.95 €", 899.95),
        ("899,95 EUR", 899.95),
    ],
)
def test_a_figure_that_can_be_read_in_one_way_alone_is_read_so(text: str, value: float) -> None:
    assert _found(text).value == value


@pytest.mark.parametrize("text", ["1,2.3", "1.89,00 €"])
def test_what_is_no_figure_either_way_stands_as_the_reason(text: str) -> None:
    found = _found(text)
    assert (found.value, found.because) == (None, text)


def test_another_currency_is_refused() -> None:
    found = rating_of("899 £", PRICE, UNKNOWN)
    assert found == "“899 £” is in £, this row in €; write the figure alone"
