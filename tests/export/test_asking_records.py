"""What records, pages and facts say of answers, must-haves and what only we can tell."""

from dataclasses import replace

import pytest

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.must_have import MustHave, Threshold
from fwcompare.dataset.points import Points
from fwcompare.dataset.question import Answer, Question
from fwcompare.decision import Decision, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.record import NO_RECORD
from fwcompare.export import facts_as_markdown
from fwcompare.export.export import Export, work_out
from tests.asking import boats
from tests.export.worked_out import DATE, HOSTILE, WITHOUT_QT, written

RECORDS = ("madr", "madr2", "nygard")


def export_of(*musts: str | OwnMust, chosen: str | None = None) -> Export:
    answers = {"where": "sea", "who": "alone"}
    preferences = with_answers(proposal(boats()), boats(), answers)
    for must in musts:
        preferences = preferences.with_must(must)
    decision = Decision(preferences, NO_RECORD.with_chosen(chosen))
    return work_out(boats(), decision, DATE, "boats.yaml")


@pytest.mark.parametrize("form", RECORDS)
def test_a_record_says_what_is_built_then_what_must_be_then_what_counts(form: str) -> None:
    text = written(form, export_of("fast", "roof")).decode()
    built = text.index("- Where to? Out to sea\n- Who comes? Nobody\n")
    must = text.index("- Six an hour: Canoe is open, Kayak meets it\n")
    counts = text.index("- On the water, ")
    waiting = text.index("Not counted yet, since only you can tell: ")
    assert built < must < counts < waiting
    assert "(40.1 points: 10 for everybody and 30.1 from “Out to sea”)" in text
    assert "- Canoe (out: fails “A roof”)\n" in text


@pytest.mark.parametrize("form", RECORDS)
def test_answers_stand_under_what_the_dataset_asks_about(form: str) -> None:
    export = export_of()
    follows = "answers were given, and the weights follow from them:"
    assert f"These {follows}" in written(form, export).decode()
    decision = Decision(export.evaluation.preferences, export.record)
    asking = work_out(replace(boats(), asking="Which trip?"), decision, DATE, "boats.yaml")
    assert f"Under “Which trip?” these {follows}" in written(form, asking).decode()


@pytest.mark.parametrize("form", RECORDS)
def test_with_one_left_a_record_says_what_matters_then(form: str) -> None:
    text = written(form, export_of(OwnMust(Threshold("speed", at_most=5.5)))).decode()
    assert "- *Revisit if* Kayak comes to meet “Speed at most 5.5 km/h”." in text
    assert "- *Revisit if* the must-have is given up: without it Kayak leads by" in text
    assert "- The other reading: Canoe alone, as now\n" in text


@pytest.mark.parametrize("form", RECORDS)
def test_with_two_left_each_reading_is_told(form: str) -> None:
    text = written(form, export_of()).decode()
    assert "comes to meet" not in text
    assert "- Rain: " in text


@pytest.mark.parametrize("form", WITHOUT_QT)
def test_every_form_is_written_with_one_left_and_with_none(form: str) -> None:
    nobody = OwnMust(Threshold("speed", at_least=12))
    for export in (export_of("roof"), export_of(nobody), export_of("roof", chosen="canoe")):
        assert written(form, export)


def test_a_choice_that_is_out_or_not_compared_is_told_so() -> None:
    out = written("madr", export_of("roof", chosen="canoe")).decode()
    assert 'Chosen option: "Canoe", because it was preferred, although it is out: fails “A' in out
    elsewhere = written("madr", export_of(chosen="ferry")).decode()
    assert 'Chosen option: "Ferry", because it was preferred, although it is not compared' in (
        elsewhere
    )


def test_a_page_says_the_same() -> None:
    text = written("html", export_of("fast")).decode()
    assert "<bdi>Where to?</bdi> <b><bdi>Out to sea</bdi></b>" in text
    assert text.index("What must be") < text.index("What counts")
    assert "Not counted yet" in text


def test_the_facts_tell_all_that_is_asked_and_what_it_favours() -> None:
    lines = facts_as_markdown(boats()).splitlines()
    start = lines.index("### Where to? (`where`)")
    assert lines[start + 2 : start + 6] == [
        "- Why: Waves decide much.",
        "- Over the lake (`lake`)",
        "  - On the water (`water`): 20 points",
        "  - How calm it lies (`calm`), inside `water`: 3 points",
    ]
    assert "- All 12 sets of answers count alike" in lines
    assert "- Canoe: for you to say" in lines
    assert "- Compared only once somebody asks for it" in lines


def hostile(name: str) -> Dataset:
    answer = Answer("a", name, Points({"water": 3.0}), ("m",))
    other = Answer("b", f"{name} too", Points({"water": 4.0}))
    question = Question("q", name, {"a": answer, "b": other}, name)
    must = MustHave("m", name, None, {"canoe": "no", "kayak": "partly"}, name)
    situations = {i: replace(s, answers={}) for i, s in boats().situations.items()}
    return replace(boats(), questions={"q": question}, musts={"m": must}, situations=situations)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("form", ["madr", "html"])
def test_hostile_questions_and_must_haves_are_mere_text(form: str, name: str) -> None:
    dataset = hostile(name)
    preferences = with_answers(proposal(dataset), dataset, {"q": "a"}).with_must("m")
    preferences = preferences.with_must(OwnMust(Threshold("speed", at_least=3), name))
    text = written(form, work_out(dataset, Decision(preferences), DATE, "boats.yaml")).decode()
    unescaped = text.replace("\\<", "&lt;")
    for raw in ("<script>", "<img", "\u202e", "</style></svg>"):
        assert raw not in unescaped
