"""Where points come from, and whether hands were laid on them since."""

from dataclasses import replace

from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import proposal
from fwcompare.decision.origin import FromSituation, NothingSaid, origin_of
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.proposal import is_by_hand, is_nothing_said, proposed_by
from tests.builders import three_way_dataset


def test_preferences_say_where_their_points_came_from() -> None:
    dataset = three_way_dataset()
    assert proposal(dataset).origin == NothingSaid()
    assert proposal(dataset, "hurry").origin == FromSituation("hurry")
    assert proposal(dataset).situation is None
    assert proposal(dataset, "hurry").situation == "hurry"
    assert proposed_by(origin_of("hurry"), dataset) == proposal(dataset, "hurry")


def test_points_moved_by_hand_and_back_are_by_hand_no_more() -> None:
    dataset = three_way_dataset()
    for situation in (None, "hurry"):
        start = proposal(dataset, situation)
        moved = start.with_dimension_points("money", 77.0)
        assert not is_by_hand(start, dataset)
        assert is_by_hand(moved, dataset)
        assert moved.origin == start.origin
        back = moved.with_dimension_points("money", start.dimension_points["money"])
        assert not is_by_hand(back, dataset)


def test_ratings_of_ones_own_are_no_points_by_hand() -> None:
    dataset = three_way_dataset()
    assert not is_by_hand(proposal(dataset).with_override("usable", "car", 2.0), dataset)


def test_nothing_is_said_until_somebody_says_what_they_want() -> None:
    dataset = three_way_dataset()
    start = proposal(dataset)
    assert is_nothing_said(start, dataset)
    assert is_nothing_said(replace(start, taking_part=("bicycle", "tram")), dataset)
    for said in (
        proposal(dataset, "hurry"),
        start.with_dimension_points("time", 31.0),
        start.with_must(OwnMust(Threshold("minutes", at_most=40.0))),
        start.with_override("minutes", "tram", 40.0),
    ):
        assert not is_nothing_said(said, dataset)
