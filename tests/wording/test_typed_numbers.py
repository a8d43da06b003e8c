"""Why a typed number is not taken."""

import pytest

from fwcompare.dataset.scale import JudgedScale, MeasuredScale
from fwcompare.wording.typed_numbers import places_on, points_in, rating_in, share_in

LOG = MeasuredScale("ms", 1000, 10, "log")


@pytest.mark.parametrize(("text", "points"), [("1,5", 1.5), ("0,5", 0.5), ("12,5", 12.5), ("0", 0)])
def test_points_are_read_with_comma_and_point(text: str, points: float) -> None:
    assert points_in(text) == points


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("250", "Points go from 0 to 100; 250 is too much"),
        ("-1", "Points go from 0 to 100; -1 is too little"),
        ("1,224", "“1,224” can be read in two ways; write 1224 or 1.224"),
        ("1_0", "“1_0” is no number; write 10"),
        ("abc", "“abc” is no number"),
        ("", "There is no number yet"),
        ("12.345", "Points have at most two decimals; write 12.35"),
        ("x" * 5000, f"“{'x' * 39}…” is no number"),
    ],
)
def test_what_are_no_points_is_refused_in_a_sentence(text: str, words: str) -> None:
    assert points_in(text) == words


def test_a_share_is_read_in_per_cent() -> None:
    assert share_in("12,5") == share_in("12.5 %") == 0.125
    assert share_in("101") == "A share goes from 0 to 100 %; 101 is too much"
    assert share_in("%") == "There is no number yet"


def test_a_rating_has_a_place_on_its_scale() -> None:
    assert rating_in("7,5", JudgedScale()) == 7.5
    assert rating_in("10.1", JudgedScale()) == "10.1 is not on the scale"
    assert rating_in("0", LOG) == "0 is not on the scale"
    assert rating_in("1e999", LOG) == "1e999 is not on the scale"
    assert places_on(JudgedScale()) == "from 0 to 10"
    assert places_on(LOG) == "in ms, above 0"
