"""The words of the page that asks what is being built."""

from dataclasses import replace

import pytest

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.open_answers import OpenAnswers, open_answers
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.scale import JudgedScale
from fwcompare.decision import proposal
from fwcompare.decision.answering import with_answers
from fwcompare.wording import answer_words, project_words
from tests.asking import boats


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load_dataset(DEFAULT_DATASET)


def answered(dataset: Dataset, **answers: str) -> Evaluation:
    return evaluate(dataset, with_answers(proposal(dataset), dataset, answers))


def found(leads: dict[str, float], least_lead: float | None, *, draws: int = 0) -> OpenAnswers:
    is_settled = None if draws else max(leads.values()) == 1
    turning = {"load": 0.25, "risk": 0.75}
    return OpenAnswers(tuple(turning), leads, is_settled, least_lead, turning, "risk", 9, draws, 1)


def test_progress_is_the_time_it_takes_and_then_how_far_one_is(dataset: Dataset) -> None:
    nothing = evaluate(dataset, proposal(dataset))
    assert project_words.progress(nothing) == ("10 questions, about a minute", "10 questions")
    one = answered(dataset, risk="little")
    assert project_words.progress(one) == ("1 of 10 answered", "1 of 10")


@pytest.mark.parametrize(
    ("least_lead", "expected"),
    [(0.119, "By 0.11 at least."), (0.004, "If only just."), (None, "")],
)
def test_a_settled_lead_is_told_with_its_least_rounded_down(
    dataset: Dataset, least_lead: float | None, expected: str
) -> None:
    evaluation = answered(dataset, risk="audited")
    told = project_words.outlook(evaluation, found({"flask": 0.0, "django": 1.0}, least_lead))
    assert told == ("Django leads whatever you answer to the other 2.", expected)


def test_where_nothing_counts_nobody_is_told_to_lead_in_no_cases(dataset: Dataset) -> None:
    nothing = proposal(dataset).with_moved_dimensions(dict.fromkeys(dataset.dimensions, 0.0))
    evaluation = evaluate(dataset, nothing)
    open_ = open_answers(evaluation)
    assert open_ is not None
    assert project_words.outlook(evaluation, open_) == ("Nobody leads, whatever you answer.", "")


def test_what_is_not_settled_is_told_by_who_leads_how_often(dataset: Dataset) -> None:
    evaluation = answered(dataset, risk="audited")
    open_ = found({"flask": 0.25, "django": 0.75}, -0.2)
    assert project_words.outlook(evaluation, open_) == (
        "Not settled yet.",
        "Of all answers to the other 2, Django leads in 75\u202f% and Flask in 25\u202f%.",
    )
    drawn = found({"flask": 0.25, "django": 0.75}, -0.2, draws=2000)
    assert "Django leads in about 75" in project_words.outlook(evaluation, drawn)[1]


def test_before_an_answer_a_situation_is_told_to_give_way_to_it(dataset: Dataset) -> None:
    evaluation = evaluate(dataset, proposal(dataset, "teaching"))
    open_ = found({"flask": 0.25, "django": 0.75}, -0.2)
    told = "Your first answer takes the place of the situation's weights."
    assert project_words.outlook(evaluation, open_) == ("", told)


def test_with_every_question_answered_nothing_is_open(dataset: Dataset) -> None:
    evaluation = answered(dataset, **dataset.situations["teaching"].answers)
    nothing_open = open_answers(evaluation)
    assert nothing_open is not None
    assert project_words.outlook(evaluation, nothing_open)[0] == "Every question is answered."


def test_bias_is_who_leads_how_often_and_how_often_one_answer_changes_it(
    dataset: Dataset,
) -> None:
    told = project_words.bias(dataset, found({"flask": 0.25, "django": 0.75}, None))
    assert told == (
        "Of all 9 sets of answers, Django leads in 75.0\u202f% and Flask in 25.0\u202f%;"
        " one other answer turns 50.0\u202f% of them."
    )


def test_what_the_bias_takes_no_account_of_is_said(dataset: Dataset) -> None:
    told = project_words.bias_leaves_aside(dataset)
    assert told == "Your must-haves and the ratings that only you know are left aside."
    assert project_words.bias_leaves_aside(replace(dataset, musts={})).startswith("The ratings")


def test_a_scale_without_words_in_its_middle_has_none(dataset: Dataset) -> None:
    criterion = dataset.criteria["team_knows"]
    assert isinstance(criterion.scale, JudgedScale)
    bare = replace(criterion, scale=replace(criterion.scale, middle=""))
    (told,) = project_words.ends_of(bare)
    assert " 5 " not in told
    assert len(project_words.ends_of(criterion)) == 2


def test_what_counts_only_once_it_is_said_tells_for_whom(dataset: Dataset) -> None:
    preferences = proposal(dataset).with_said("team_knows", "flask", 7.0)
    told = project_words.when_counted(evaluate(dataset, preferences), "team_knows")
    assert told == "counts once you have said it for Django too"


def test_a_moved_weight_tells_what_answers_suggest_and_the_way_back(dataset: Dataset) -> None:
    preferences = with_answers(proposal(dataset), dataset, {"risk": "personal"})
    moved = evaluate(dataset, preferences.with_dimension_points("security", 30.0))
    line = answer_words.because_line(moved, "dimensions", "security")
    assert line == "30 set by hand; your answers suggest 8"
    assert answer_words.way_back(moved, "dimensions", "security") == "take the 8 suggested"
    assert answer_words.way_back(moved, "dimensions", "size") == ""


def test_the_page_is_headed_as_its_dataset_says_or_else_neutrally() -> None:
    dataset = boats()
    assert project_words.heading(dataset) == "Your answers"
    assert project_words.heading(replace(dataset, asking="What trip is it?")) == "What trip is it?"
    asks_nothing = replace(dataset, questions={}, asking="What trip is it?")
    assert project_words.heading(asks_nothing) == "What matters to you?"


def test_once_all_is_answered_the_page_says_what_else_can_be_said(dataset: Dataset) -> None:
    every = {id_: next(iter(question.answers)) for id_, question in dataset.questions.items()}
    evaluation = answered(dataset, **every)
    found = open_answers(evaluation)
    assert found is not None
    told = project_words.outlook(evaluation, found)
    assert told[1] == "Below you can still say what only you know and what must be."
    demanded = evaluate(dataset, evaluation.preferences.with_must("lts"))
    told = project_words.outlook(demanded, found)
    assert told[1] == "Below you can still say what only you know."
