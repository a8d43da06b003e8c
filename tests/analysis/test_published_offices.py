"""What can be told of a rating that was solved back from a printed total, and what cannot."""

import pytest

from fwcompare.analysis.published.offices import BENEFITS, OFFICES, RATED, WEIGHTS


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("attribute", RATED)
def test_a_total_and_five_ratings_leave_one_sixth_so_that_any_may_have_been_solved_back(
    office: str, attribute: str
) -> None:
    at = OFFICES.index(office)
    others = sum(WEIGHTS[k] * RATED[k][at] for k in RATED if k != attribute) / 100
    fitting = [
        rating
        for rating in range(0, 101, 5)
        if abs(others + WEIGHTS[attribute] * rating / 100 - BENEFITS[office]) < 0.0501
    ]
    assert fitting == [RATED[attribute][at]]
