"""What an order and answers leave, as programs read it."""

import json

import pytest

from fwcompare.analysis.elicitation import Statements, elicited, next_trade_off
from fwcompare.analysis.elicitation.statement_text import read_comparison
from fwcompare.analysis.elicitation.weighed import Weighed
from fwcompare.export.elicited_data import elicited_data

WEIGHED = Weighed(("a", "b"), {"x": (6.5, 3.5), "y": (5.5, 4.5), "z": (4.0, 6.0)})


def test_all_keys_are_there_and_numbers_are_whole() -> None:
    statements = Statements(answers=(read_comparison("z >= x", WEIGHED.ids),))
    found = elicited(WEIGHED, statements)
    data = json.loads(json.dumps(elicited_data(found, next_trade_off(found))))
    assert data["share"]["a"] == pytest.approx(7 / 15, abs=1e-12)
    assert (data["method"], data["standard_error"]) == ("exact", None)
    assert data["centre"]["z"] == pytest.approx(1 / 2)
    assert data["range"]["x"] == [0, 0.5]
    assert data["regret"] == pytest.approx({"a": 2, "b": 1})
    assert data["certain"] is False
    assert set(data["next"]) == {"more", "than", "part"}


def test_nothing_is_asked_once_it_is_certain() -> None:
    found = elicited(Weighed(("a", "b"), {"x": (6, 3), "y": (5, 5)}), Statements())
    data = elicited_data(found, next_trade_off(found))
    assert (data["certain"], data["next"], data["regret"]["a"]) == (True, None, 0)
