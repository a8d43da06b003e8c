"""Small datasets for tests, written as what matters about them."""

from collections.abc import Mapping

from fwcompare.dataset.dataset import (
    DEFAULT_POINTS,
    Alternative,
    Criterion,
    Dataset,
    Dimension,
    JudgedScale,
    Rating,
    Scale,
    Situation,
)
from fwcompare.dataset.loading import read_dataset

Found = float | tuple[float, float, float] | None
"""A value, a (value, low, high), or None for unknown."""


def dataset_of(
    dimensions: Mapping[str, Mapping[str, Mapping[str, Found]]],
    *,
    points: Mapping[str, float] | None = None,
    scales: Mapping[str, Scale] | None = None,
    situations: Mapping[str, Situation] | None = None,
    title: str = "A test",
) -> Dataset:
    """Build a dataset from {dimension: {criterion: {alternative: found}}}.

    `points` weighs dimensions and criteria by their ids, 10 where it says nothing; criteria are
    judged, 0..10, unless `scales` says otherwise.
    """
    points, scales = points or {}, scales or {}
    alternatives = {
        a: Alternative(a, a.title())
        for criteria in dimensions.values()
        for found in criteria.values()
        for a in found
    }
    built = {}
    for dimension, criteria in dimensions.items():
        built[dimension] = Dimension(
            dimension,
            dimension.replace("_", " ").title(),
            {
                id_: Criterion(
                    id_,
                    dimension,
                    id_.replace("_", " ").title(),
                    scales.get(id_, JudgedScale()),
                    {a: _rating(f) for a, f in found.items()},
                    weight=points.get(id_, DEFAULT_POINTS),
                )
                for id_, found in criteria.items()
            },
            weight=points.get(dimension, DEFAULT_POINTS),
        )
    return Dataset(title, alternatives, built, situations=situations or {})


def _rating(found: Found) -> Rating:
    if found is None:
        return Rating()
    value, low, high = found if isinstance(found, tuple) else (found, found, found)
    return Rating(value, low, high)


THREE_WAY_YAML = """\
fwcompare: 1
title: How to get to work?
summary: Three ways over nine kilometres of a flat town, *one* person.
checked: 2026-11-22

alternatives:
  bicycle:
    name: Bicycle
    version: "2"
    colour: "#2A74CF"
    about: Own, with lights and mudguards.
    features:
      - title: Door to door
        text: No walk at either end.
  tram:
    name: Tram
    colour: "#1E8E5A"
  car:
    name: Car
    version: "1.10"
    colour: "#C2571A"

sources:
  log:
    title: Twenty mornings with a stopwatch
    kind: measurement
    date: 2026-11-20
    note: One person, one November.
  fares:
    title: Fares of the town's tram
    url: https://example.org/fares
    kind: documentation
    date: 2026-11-22

dimensions:
  time:
    name: Time on the way
    short: Time
    question: How long until the desk?
    weight: 30
    about:
      bicycle: The same every day.
      car: Quick but for the last kilometre.
    criteria:
      minutes:
        name: Minutes from door to desk
        short: Minutes
        question: The median of twenty mornings.
        weight: 20
        scale: {kind: measured, unit: min, worst: 80, best: 10, shape: log}
        ratings:
          bicycle: {value: 31, low: 28, high: 36, confidence: high, because: Timed., sources: [log]}
          tram: {value: 42, low: 38, high: 58, confidence: medium, because: Timed., sources: [log]}
          car: {value: 24, low: 19, high: 47, confidence: medium, because: Timed., sources: [log]}
      usable:
        name: Time that can be used
        weight: 10
        scale: {kind: judged, low: none, middle: for listening, high: for work}
        ratings:
          bicycle: {value: 1, low: 0, high: 2, because: Both hands are taken., sources: [log]}
          tram: {value: 8, low: 6, high: 9, because: A seat on most days., sources: [log]}
          car: {value: 4, low: 3, high: 5, because: Radio., sources: [log]}
    claims:
      - says: Nothing is faster than a car.
        about: car
        verdict: imprecise
        finding: True on most mornings, not on wet ones.
        sources: [log]
  money:
    name: Money
    question: What does a month cost?
    criteria:
      month:
        name: Cost of a month
        scale: {kind: measured, unit: €, worst: 400, best: 0}
        ratings:
          bicycle: {value: 25, low: 10, high: 60, because: Wear., sources: [log]}
          tram: {value: 63, because: The monthly ticket., confidence: high, sources: [fares]}
          car: {value: 310, low: 240, high: 390, because: Fuel and repairs., sources: [log]}
      resale:
        name: What is left after five years
        scale: {kind: judged, low: nothing, high: what it cost}
        ratings:
          bicycle: {value: 4, low: 2, high: 6, because: A guess.}
          tram: {value: 0, because: A ticket is worth nothing.}
          car: unknown
    not_known:
      - The price of a parking space at work.

table:
  - feature: Rain
    criterion: usable
    bicycle: Wet
    tram: Dry
    car: Dry

situations:
  hurry:
    name: In a hurry
    when: The first meeting is at eight.
    weights: {time: 90, money: 10}
    criteria: {minutes: 90, usable: 10}
  thrifty:
    name: Thrifty
    weights: {money: 100}
"""


def three_way_dataset() -> Dataset:
    """Read THREE_WAY_YAML: three alternatives in two dimensions, one rating unknown."""
    return read_dataset(THREE_WAY_YAML.encode(), "three-way.yaml")
