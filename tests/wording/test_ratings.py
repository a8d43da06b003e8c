"""A rating in words: figure, range, reason, kind, confidence and sources."""

from dataclasses import replace

from fwcompare.dataset.dataset import EVERYBODY, JudgedScale, Rating, Reading
from fwcompare.decision import proposal
from fwcompare.decision.rerating import rerated
from fwcompare.wording import ratings
from tests.builders import three_way_dataset

DATASET = three_way_dataset()
MINUTES, USABLE = DATASET.criteria["minutes"], DATASET.criteria["usable"]
MONTH, RESALE = DATASET.criteria["month"], DATASET.criteria["resale"]


def test_a_criterion_is_measured_or_judged() -> None:
    assert [ratings.kind_of(c) for c in (MINUTES, USABLE)] == ["measured", "judged"]


def test_a_measured_rating_is_explained_by_range_unit_and_reason() -> None:
    assert ratings.explained(MINUTES, "bicycle", "Bicycle") == "Bicycle, 28–36\u202fmin: Timed."


def test_a_rating_without_a_range_is_one_figure() -> None:
    said = ratings.explained(MONTH, "tram", "Tram")
    assert said == "Tram, 63\u202f€: The monthly ticket."


def test_a_judged_rating_is_explained_without_a_unit() -> None:
    said = ratings.explained(USABLE, "bicycle", "Bicycle")
    assert said == "Bicycle, 0–2: Both hands are taken."


def test_an_unknown_rating_is_said_to_be_unknown() -> None:
    assert ratings.explained(RESALE, "car", "Car") == "Car: not known."
    asked = replace(RESALE, ratings={"car": Rating(because="Nobody sells.")})
    assert ratings.explained(asked, "car", "Car") == "Car: not known. Nobody sells."


def test_a_rating_without_a_reason_is_its_figure() -> None:
    plain = replace(USABLE, ratings={"car": Rating(4, 4, 4)})
    assert ratings.explained(plain, "car", "Car") == "Car, 4"


def test_all_ratings_are_spoken_in_one_sentence() -> None:
    assert ratings.spoken(DATASET, RESALE) == (
        "Bicycle 4.0 of 10 (2.0 to 6.0); Tram 0.0 of 10 (0.0 to 0.0); Car not known"
    )


def test_the_anchors_of_a_judged_scale_are_said_where_there_are_words() -> None:
    assert isinstance(USABLE.scale, JudgedScale)
    said = ratings.anchors(USABLE.scale)
    assert said == "0: none  ·  5: for listening  ·  10: for work"
    assert ratings.anchors(JudgedScale(low="none")) == "0: none"
    assert ratings.anchors(JudgedScale()) == ""


def test_the_least_sure_rating_counts() -> None:
    assert ratings.confidence(MINUTES) == "medium confidence"
    assert ratings.confidence(MONTH) == "high confidence"
    assert ratings.confidence(USABLE) == ""


def test_each_source_is_named_once() -> None:
    assert [s.id for s in ratings.sources(DATASET, MINUTES)] == ["log"]
    assert [s.id for s in ratings.sources(DATASET, MONTH)] == ["log", "fares"]


def test_a_rating_as_the_dataset_has_it_is_not_said_to_be_changed() -> None:
    for criterion in DATASET.criteria.values():
        for a in DATASET.alternatives:
            assert ratings.changed(proposal(DATASET), criterion, criterion, a) == ""


def test_an_own_rating_is_said_with_its_unit_and_reason() -> None:
    preferences = proposal(DATASET).with_override("minutes", "car", 18.0, "A new road.")
    rated = rerated(DATASET, preferences).criteria["minutes"]
    said = ratings.changed(preferences, rated, MINUTES, "car")
    assert said == "Your rating, 18\u202fmin: A new road."
    assert ratings.changed(preferences, rated, MINUTES, "tram") == ""
    without = proposal(DATASET).with_override("usable", "car", 5.5)
    rated = rerated(DATASET, without).criteria["usable"]
    assert ratings.changed(without, rated, USABLE, "car") == "Your rating, 5.5, without a reason"


def test_a_rating_by_a_granted_reading_is_said_to_be_one_and_an_own_one_goes_over_it() -> None:
    read = {"usable": {"car": Rating(9, 8, 10, "Somebody else drives.")}}
    reading = Reading("driven", "Somebody else drives", "", EVERYBODY, read)
    dataset = replace(DATASET, readings={"driven": reading})
    granted = proposal(dataset).with_reading("driven")
    rated = rerated(dataset, granted).criteria["usable"]
    assert ratings.changed(granted, rated, USABLE, "car") == "By a reading you granted, 9"
    own = granted.with_override("usable", "car", 3.0, "Not us.")
    rated = rerated(dataset, own).criteria["usable"]
    assert ratings.changed(own, rated, USABLE, "car") == "Your rating, 3: Not us."


def test_a_noise_floor_is_named_only_where_one_was_measured() -> None:
    assert ratings.noise(DATASET, MINUTES) == ""
    log = replace(DATASET.sources["log"], noise=7.0)
    dataset = replace(DATASET, sources={**DATASET.sources, "log": log})
    said = ratings.noise(dataset, dataset.criteria["minutes"])
    assert said == "differences under about 7\u202f% are noise"
    assert ratings.noise(dataset, dataset.criteria["usable"]) == ""
