"""Twenty projects people really ask about: what they would answer, who then leads, and why.

Each is a short description after the kinds of question that are asked in public, with the answers
that its author would give. What could not be said is named: it is either not rated, and a search
says so, or something that nobody but the team can weigh.
"""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.dataset.search import find
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.decision.taking_part import at_start

DATASET = load_dataset(DEFAULT_DATASET)


class Project(NamedTuple):
    """`answers` are in the order of the questions; `said` is criterion -> (Flask, Django).

    `not_said` are words that a search has to find among what is not covered.
    """

    about: str
    answers: str
    leader: str
    verdict: str
    because: str
    said: Mapping[str, tuple[float, float]] = {}
    musts: tuple[str, ...] = ()
    not_said: tuple[str, ...] = ()


PROJECTS = (
    Project(
        "A customer portal with accounts, sold to companies, by two founders",
        "forms others many few years some at_times personal web one_way",
        "django",
        "clear",
        "Forms over many related tables for other people's staff are what Django's models, "
        "accounts and back office are for.",
        not_said=("tenants", "payments"),
    ),
    Project(
        "A service that runs a trained model behind one address",
        "json programs other one years some mostly little python choose",
        "flask",
        "close",
        "One JSON address uses little of what Django ships; that Django's views can wait without a "
        "thread brings it near.",
    ),
    Project(
        "A club's site that three volunteers keep up to date",
        "pages others few one long little hardly personal python one_way",
        "django",
        "clear",
        "People who are no developers edit the pages; a back office that comes with it saves "
        "most of the work.",
    ),
    Project(
        "A Flask code base of four years that now needs accounts",
        "json others many few years some at_times personal web some",
        "flask",
        "clear",
        "Django would suit the need better, but what stands and what the team knows outweigh it.",
        said={"team_knows": (9, 2), "stays": (9, 1)},
    ),
    Project(
        "A first course on the web, one term",
        "mixed developers few one weeks little hardly little first some",
        "flask",
        "clear",
        "Each line should make sense to the class, and Flask begins with the fewest.",
    ),
    Project(
        "A map of a city's road works with an editing office",
        "pages others many few years some hardly little python some",
        "django",
        "clear",
        "An editing office over many tables; that maps are not rated is said by the search.",
        not_said=("maps",),
    ),
    Project(
        "A dashboard for the data team, charts over a warehouse",
        "pages developers other one years little at_times little python choose",
        "flask",
        "clear",
        "The data lie elsewhere, developers alone edit, and the team knows Flask.",
        said={"team_knows": (8, 2)},
    ),
    Project(
        "A shop for a small manufacturer",
        "pages others many few years some at_times personal web one_way",
        "django",
        "clear",
        "Editors, stock and orders in related tables; payments are not rated, and the search "
        "says so.",
        not_said=("payments",),
    ),
    Project(
        "The control page of a sensor board",
        "json programs few one years little hardly little python choose",
        "django",
        "open",
        "Next to level, and whether either fits into the memory has to be measured first.",
        musts=("small",),
    ),
    Project(
        "An interface for a client's phone app, by an agency",
        "json others many few years some hardly personal web one_way",
        "django",
        "clear",
        "The client's staff edit the data, and the agency builds with Django every week.",
        said={"team_knows": (4, 8)},
    ),
    Project(
        "A chat bot that answers calls from a messenger",
        "json programs other one weeks little mostly little python some",
        "flask",
        "close",
        "A few lines that answer a call and wait for others; nothing of a back office.",
        not_said=("chat",),
    ),
    Project(
        "Patient records of a clinic, inspected every year",
        "forms others many many long little hardly audited web one_way",
        "django",
        "clear",
        "Auditors ask for two years of fixes and for accounts that come with it; only Django "
        "has both.",
        musts=("lts", "accounts"),
    ),
    Project(
        "Bids for advertising, thousands each second",
        "json programs other many long heavy mostly personal web choose",
        "django",
        "clear",
        "Plain answers are faster with Flask, but years of support, checks and async views weigh "
        "more for many people.",
    ),
    Project(
        "A newspaper's site with an editorial office",
        "pages others many few long some hardly personal web one_way",
        "django",
        "clear",
        "The office is a must, and only Django brings one.",
        musts=("back_office",),
    ),
    Project(
        "A weekend contest of four students",
        "mixed developers few few weeks little at_times little python some",
        "flask",
        "clear",
        "Done by Sunday by people of whom most know Flask.",
        said={"team_knows": (7, 3)},
    ),
    Project(
        "A first version of a start-up's idea, alone, with log-in",
        "forms developers many one years little at_times personal web some",
        "django",
        "clear",
        "Log-in and forms over many tables, alone: what is there need not be written.",
    ),
    Project(
        "A service over documents in MongoDB",
        "json programs other few years some at_times personal web choose",
        "flask",
        "open",
        "Flask leaves the choice of the store free, but ranges favour Django, whose own backend is "
        "not tried: open twice over.",
        musts=("any_store",),
    ),
    Project(
        "A bank's back office, thirty developers",
        "forms others many many long some at_times audited web one_way",
        "django",
        "clear",
        "Two years of fixes and migrations are musts, and only Django ships both.",
        musts=("lts", "migrations"),
    ),
    Project(
        "One's own blog, to learn",
        "pages developers few one long little hardly little first some",
        "django",
        "clear",
        "Learning speaks for Flask, but pages that live long, with upgrades that are announced, "
        "outweigh it.",
    ),
    Project(
        "A school's list of its equipment, by a teacher",
        "forms others few one years little hardly little first one_way",
        "django",
        "clear",
        "A beginner's start speaks for Flask, but forms over tables with colleagues who edit "
        "outweigh it.",
    ),
)


def wanted(project: Project) -> Preferences:
    answers = dict(zip(DATASET.questions, project.answers.split(), strict=True))
    preferences = with_answers(proposal(DATASET), DATASET, answers)
    for criterion, (flask, django) in project.said.items():
        preferences = preferences.with_said(criterion, "flask", flask)
        preferences = preferences.with_said(criterion, "django", django)
    for must in project.musts:
        preferences = preferences.with_must(must)
    return preferences


each_project = pytest.mark.parametrize("project", PROJECTS, ids=lambda p: p.about[:40])


@each_project
def test_a_project_gets_the_leader_and_the_verdict_that_make_sense(project: Project) -> None:
    evaluation = evaluate(DATASET, wanted(project))
    assert (evaluation.leader, judged(evaluation).verdict) == (project.leader, project.verdict)


@each_project
def test_what_could_not_be_said_is_told_by_a_search(project: Project) -> None:
    for word in project.not_said:
        assert any(hit.kind == "not-covered" for hit in find(DATASET, word)), word


def test_there_are_twenty_and_neither_always_leads() -> None:
    assert len(PROJECTS) == 20
    assert {project.leader for project in PROJECTS} == set(at_start(DATASET))
