"""What programs read of questions, answers and must-haves, as `described_data` does of the rest."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, TypedDict

from fwcompare.analysis.must_states import MustState

Numbers = Mapping[str, float]


class Points(TypedDict):
    dimensions: Annotated[Numbers, "Points, 0..100, by dimension."]
    criteria: Annotated[Numbers, "Points, 0..100, by criterion."]


class PartData(TypedDict):
    question: Annotated[str | None, "The question; null for everybody's part and by hand."]
    answer: Annotated[str | None, 'The answer; null for everybody\'s part, or "by hand".']
    points: Annotated[float, "The points it gives."]


class MustData(TypedDict):
    id: Annotated[str, "The must-have's id, or the rule itself where somebody wrote one."]
    name: Annotated[str, "What must be, in words."]
    states: Annotated[Mapping[str, MustState], "How each alternative stands to it."]
    share: Annotated[float, "The share of all weight, 0..1, of the criterion it bounds; else 0."]


Parts = Mapping[str, Sequence[PartData]]


class Asked(TypedDict):
    """What was said of the project, and what is demanded."""

    answers: Annotated[Mapping[str, str], "The answers given, question -> answer."]
    because: Annotated[Parts, "By dimension all parts of its points; empty without answers."]
    because_criteria: Annotated[Parts, "The same by criterion."]
    settled: Annotated[
        bool | None,
        "Whether the leader leads whatever is answered to the other questions; null where unknown.",
    ]
    said: Annotated[
        Mapping[str, Numbers], "What was said of criteria that only the person can rate."
    ]
    not_counted: Annotated[Sequence[str], "Criteria that do not count until that is said."]
    musts: Annotated[Sequence[MustData], "The must-haves, in the order they were set."]
    taking_part: Annotated[Sequence[str], "The alternatives compared, in the dataset's order."]


class AnswerData(TypedDict):
    id: Annotated[str, "The answer's id."]
    say: Annotated[str, "The answer in words."]
    points: Annotated[Points, "What it adds."]
    offers: Annotated[Sequence[str], "The must-haves it suggests, by id."]


class QuestionData(TypedDict):
    id: Annotated[str, "The question's id."]
    ask: Annotated[str, "The question in words."]
    why: Annotated[str, "What the answer decides; empty where nothing is said."]
    answers: Annotated[Sequence[AnswerData], "The answers to choose from."]


class QuestionsData(TypedDict):
    """What `fwcompare questions --json` prints."""

    format: Annotated[Literal["fwcompare.questions/1"], "The format's name and version."]
    asking: Annotated[str, "What all questions ask about; empty where nothing is said."]
    questions: Annotated[Sequence[QuestionData], "The questions, in the order they are asked."]
    everybody: Annotated[Points, "What every set of answers begins with."]
    situations: Annotated[
        Mapping[str, Mapping[str, str]], "The answers of each situation, question -> answer."
    ]
