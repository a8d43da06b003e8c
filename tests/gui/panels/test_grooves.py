"""What a groove says along a weight, held against evaluating every preferences it speaks of."""

import re
from dataclasses import replace
from math import inf

import pytest
from hypothesis import given, settings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.tipping import (
    Stretch,
    leaders_along_criterion,
    leaders_along_dimensions,
)
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.decision import Preferences, proposal
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.grooves import groove_of
from fwcompare.gui.widgets.groove import Groove
from tests.builders import dataset_of
from tests.drawn import Comparison, comparisons

_WORDS = re.compile(r"(?P<who>.+) (?P<word>from|up to|near) (?P<points>[\d.]+)(?P<far> ›)?")


class Weight:
    """One dimension's or criterion's weight in preferences, to be tried out at any points."""

    def __init__(self, dataset: Dataset, preferences: Preferences, id_: str) -> None:
        self.dataset = dataset
        self.decision = preferences
        self.id = id_
        self.is_dimension = id_ in dataset.dimensions
        self._tried: dict[float, Evaluation] = {}

    @property
    def points(self) -> float:
        preferences = self.decision
        found = preferences.dimension_points if self.is_dimension else preferences.criterion_points
        return found[self.id]

    def at(self, points: float) -> Evaluation:
        """Evaluate with that many points, also past the end of the slider."""
        if points not in self._tried:
            preferences = self.decision
            if self.is_dimension:
                changed = {**preferences.dimension_points, self.id: points}
                preferences = replace(preferences, dimension_points=changed)
            else:
                changed = {**preferences.criterion_points, self.id: points}
                preferences = replace(preferences, criterion_points=changed)
            self._tried[points] = evaluate(self.dataset, preferences)
        return self._tried[points]

    def leader_at(self, points: float) -> str:
        """Return the name of who leads there, or "level"."""
        leader = self.at(points).leader
        return self.dataset.alternatives[leader].name if leader else "level"

    def groove(self, theme: Theme, points: float) -> Groove:
        evaluation = self.at(points)
        stretches = (
            leaders_along_dimensions(evaluation)[self.id]
            if self.is_dimension
            else leaders_along_criterion(evaluation, self.id)
        )
        return groove_of(stretches, points, styles_of(self.dataset), theme)


def weights_of(dataset: Dataset, preferences: Preferences) -> list[Weight]:
    return [Weight(dataset, preferences, id_) for id_ in (*dataset.dimensions, *dataset.criteria)]


def assert_words_are_true(weight: Weight, groove: Groove) -> None:
    """Try out what each tick says: right at its number, and not one whole point before."""
    for tick in groove.ticks:
        said = _WORDS.fullmatch(tick.words)
        assert said, tick.words
        if said["word"] == "near":
            assert abs(float(said["points"]) - tick.at) < 0.0501
            continue
        points = int(said["points"])
        assert tick.jump == points
        assert abs(points - tick.at) <= 1 + 1e-9
        one_before = points - 1 if said["word"] == "from" else points + 1
        assert_is_first(weight, said["who"], points, one_before)
    if groove.beyond:
        said = _WORDS.fullmatch(groove.beyond)
        assert said, groove.beyond
        assert said["far"]
        points = int(said["points"])
        assert points > 100
        if points < 1000:  # floats know no single points in the thousands
            assert_is_first(weight, said["who"], points, points - 1)


def assert_is_first(weight: Weight, who: str, points: int, one_before: int) -> None:
    assert weight.leader_at(points) == who, (weight.id, who, points)
    if who != "level":  # others may have been level at the tipping point itself
        assert weight.leader_at(one_before) != who, (weight.id, who, points)


def test_ticks_words_are_true_in_every_situation_of_the_bundled_dataset(
    bundled: Dataset, theme: Theme
) -> None:
    ticks = 0
    for situation in (None, *bundled.situations):
        for weight in weights_of(bundled, proposal(bundled, situation)):
            for points in (weight.points, 0.0, 100.0):
                groove = weight.groove(theme, points)
                assert_words_are_true(weight, groove)
                ticks += len(groove.ticks)
    assert ticks > 100


def test_ticks_words_are_true_for_three_alternatives(three_way: Dataset, theme: Theme) -> None:
    ticks = 0
    for situation in (None, *three_way.situations):
        for weight in weights_of(three_way, proposal(three_way, situation)):
            for points in (weight.points, 0.0, 33.0, 100.0):
                groove = weight.groove(theme, points)
                assert_words_are_true(weight, groove)
                ticks += len(groove.ticks)
    assert ticks > 10


@given(comparisons())
@settings(max_examples=40)
def test_ticks_words_are_true_whatever_is_compared(comparison: Comparison) -> None:
    theme = Theme("light")
    for weight in weights_of(*comparison):
        assert_words_are_true(weight, weight.groove(theme, weight.points))


def test_the_groove_is_coloured_by_who_leads_there(bundled: Dataset, theme: Theme) -> None:
    styles = styles_of(bundled)
    for weight in weights_of(bundled, proposal(bundled, "content-site")):
        stretches = weight.groove(theme, weight.points).stretches
        assert stretches[0].start == 0
        ends = [s.start for s in stretches[1:]] + [100.0]
        for stretch, end in zip(stretches, ends, strict=True):
            middle = weight.at((stretch.start + end) / 2)
            assert stretch.colour == styles[middle.leader or ""].colour
            assert stretch.is_bold == (middle.leader != weight.at(weight.points).leader)


A, B = QColor("#2A74CF"), QColor("#BD5B00")


@pytest.fixture
def two(qapp: QApplication) -> Dataset:
    return dataset_of({"x": {"x1": {"a": 8.0, "b": 2.0}}, "y": {"y1": {"a": 1.0, "b": 5.0}}})


def groove_along(two: Dataset, theme: Theme, points: float, *stretches: Stretch) -> Groove:
    return groove_of(stretches, points, styles_of(two), theme)


def test_a_tick_names_who_leads_on_its_far_side(two: Dataset, theme: Theme) -> None:
    along = (Stretch(0, "a", 57.8, includes_start=True), Stretch(57.8, "b"))
    below, above = (groove_along(two, theme, points, *along) for points in (20, 80))
    assert [(t.words, t.jump) for t in below.ticks] == [("B from 58", 58)]
    assert [(t.words, t.jump) for t in above.ticks] == [("A up to 57", 57)]
    assert [(s.colour, s.is_bold) for s in below.stretches] == [(A, False), (B, True)]
    assert [(s.colour, s.is_bold) for s in above.stretches] == [(A, True), (B, False)]


def test_at_a_whole_tipping_point_itself_the_lead_has_not_changed(
    two: Dataset, theme: Theme
) -> None:
    along = (Stretch(0, "a", 58.0, includes_start=True), Stretch(58.0, "b"))
    assert groove_along(two, theme, 20, *along).ticks[0].words == "B from 59"
    assert groove_along(two, theme, 90, *along).ticks[0].words == "A up to 57"


def test_a_far_side_without_a_whole_point_is_told_to_the_tenth(two: Dataset, theme: Theme) -> None:
    along = (
        Stretch(0, "a", 57.3, includes_start=True),
        Stretch(57.3, "b", 57.6),
        Stretch(57.6, "a"),
    )
    groove = groove_along(two, theme, 20, *along)
    assert [tick.words for tick in groove.ticks] == ["B near 57.3", "A from 58"]


def test_a_tipping_point_past_the_end_is_named_with_its_points(two: Dataset, theme: Theme) -> None:
    along = (Stretch(0, "a", 115.2, includes_start=True), Stretch(115.2, "b"))
    groove = groove_along(two, theme, 20, *along)
    assert not groove.ticks
    assert groove.beyond == "B from 116 ›"


def test_past_the_end_a_stretch_without_a_whole_point_is_passed_over(
    two: Dataset, theme: Theme
) -> None:
    along = (
        Stretch(0, "a", 115.2, includes_start=True),
        Stretch(115.2, None, 115.6),
        Stretch(115.6, "b"),
    )
    assert groove_along(two, theme, 20, *along).beyond == "B from 116 ›"


def test_what_would_take_forever_is_not_named(two: Dataset, theme: Theme) -> None:
    along = (Stretch(0, "a", 1e6, includes_start=True), Stretch(1e6, "b", inf))
    assert groove_along(two, theme, 20, *along).beyond == ""


def test_where_they_are_level_the_groove_is_grey(two: Dataset, theme: Theme) -> None:
    along = (Stretch(0, None, 0, includes_start=True), Stretch(0, "a"))
    groove = groove_along(two, theme, 20, *along)
    assert [s.colour for s in groove.stretches] == [theme.color("edge"), A]
    assert not groove.ticks
