"""A comparison that asks: questions, must-haves, what only one person knows, and who waits."""

from functools import cache

from hypothesis import strategies as st

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.decision.own_must import Must, OwnMust
from fwcompare.decision.taking_part import with_taking_part

BOATS_YAML = """\
fwcompare: 1
title: Which boat?
alternatives:
  canoe: {name: Canoe}
  kayak: {name: Kayak}
  ferry: {name: Ferry, at_start: false}
dimensions:
  water:
    name: On the water
    criteria:
      speed:
        name: Speed
        scale: {kind: measured, unit: km/h, worst: 2, best: 12, shape: log}
        ratings: {canoe: {value: 5, low: 4, high: 6}, kayak: {value: 7}, ferry: {value: 11}}
      calm:
        name: How calm it lies
        scale: {kind: judged}
        ratings: {canoe: {value: 7, low: 6, high: 8}, kayak: {value: 3}, ferry: {value: 9}}
  land:
    name: On land
    criteria:
      carry:
        name: Carrying it
        scale: {kind: judged}
        ratings: {canoe: {value: 5}, kayak: {value: 7}, ferry: {value: 0}}
      dry:
        name: Keeps one dry
        scale: {kind: judged}
        ratings: {canoe: {value: 3}, kayak: unknown, ferry: {value: 9}}
  side:
    name: Your side
    weight: 30
    criteria:
      skill:
        name: How well can you steer it?
        scale: {kind: judged, low: not at all, middle: somewhat, high: well}
        ratings: {canoe: ask, kayak: ask, ferry: ask}
      there:
        name: How much of it do you have?
        scale: {kind: judged}
        ratings: {canoe: ask, kayak: ask, ferry: ask}
musts:
  fast: {name: Six an hour, criterion: speed, at_least: 6}
  roof: {name: A roof, facts: {canoe: no, kayak: partly, ferry: yes}}
  legal: {name: Allowed everywhere, facts: {canoe: yes, kayak: no}}
everybody: {weights: {water: 10, side: 30}, criteria: {speed: 1, calm: 1.5}}
questions:
  where:
    ask: Where to?
    why: Waves decide much.
    answers:
      lake: {say: Over the lake, weights: {water: 20}, criteria: {calm: 3}}
      sea: {say: Out to sea, weights: {water: 30.1}, criteria: {speed: 9.2}, offers: [roof]}
      river: {say: Down a river, weights: {land: 30, water: 0.2}}
  who:
    ask: Who comes?
    answers:
      alone: {say: Nobody, weights: {land: 30}, criteria: {speed: 0.1}}
      all: {say: Everybody, weights: {water: 20}, criteria: {calm: 4}}
  often:
    ask: How often?
    answers:
      once: {say: Once, weights: {land: 5}}
      weekly: {say: Weekly, weights: {land: 0.7, water: 8}, criteria: {speed: 2}}
situations:
  trip: {name: A trip, weights: {water: 30, land: 40, side: 30}, criteria: {speed: 5, calm: 5},
         answers: {where: river, who: all, often: once}}
  race: {name: A race, weights: {water: 90}}
readings:
  rain: {name: Rain, because: It rains., side: ferry, ratings: {dry: {canoe: 1, ferry: 10}}}
not_covered: [{name: Price, words: [money], see: The shop.}]
"""


@cache
def boats() -> Dataset:
    return read_dataset(BOATS_YAML.encode(), "boats.yaml")


def said(preferences: Preferences, **skills: float) -> Preferences:
    """Return these with how well somebody can steer, and with all boats there alike."""
    for boat, value in skills.items():
        preferences = preferences.with_said("skill", boat, value).with_said("there", boat, 5)
    return preferences


quarters = st.integers(0, 400).map(lambda number: number / 4)

OWN_MUSTS = (
    OwnMust(Threshold("speed", at_least=5.0), "currents: - \u202e#\n two"),
    OwnMust(Threshold("carry", at_most=6.5)),
)


@st.composite
def wanted(draw: st.DrawFn) -> Preferences:
    """Draw preferences on the boats with everything that may be wanted, in any order."""
    dataset = boats()
    preferences = proposal(dataset, draw(st.sampled_from([None, "trip", "race"])))
    answers = {
        id_: st.sampled_from(list(question.answers)) for id_, question in dataset.questions.items()
    }
    given = draw(st.fixed_dictionaries({}, optional=answers))
    if given:
        preferences = with_answers(preferences, dataset, given)
    for id_ in draw(st.lists(st.sampled_from(list(dataset.dimensions)), max_size=2)):
        preferences = preferences.with_dimension_points(id_, draw(quarters))
    for id_ in draw(st.lists(st.sampled_from(list(dataset.criteria)), max_size=2)):
        preferences = preferences.with_criterion_points(id_, draw(quarters))
    for id_ in draw(st.lists(st.sampled_from(["skill", "there"]), max_size=2)):
        for boat in draw(st.lists(st.sampled_from(list(dataset.alternatives)), max_size=3)):
            preferences = preferences.with_said(id_, boat, draw(st.integers(0, 20)) / 2)
    musts: list[Must] = [*dataset.musts, *OWN_MUSTS]
    for must in draw(st.lists(st.sampled_from(musts), max_size=3)):
        preferences = preferences.with_must(must)
    if draw(st.booleans()):
        preferences = with_taking_part(preferences, dataset, "ferry", takes_part=True)
        if draw(st.booleans()):
            preferences = with_taking_part(preferences, dataset, "canoe", takes_part=False)
    return preferences
