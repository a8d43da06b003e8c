"""Questions, answers and must-haves as plain data."""

from collections.abc import Iterable, Mapping

from fwcompare.analysis.because import because
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.open_answers import open_answers
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.points import Points
from fwcompare.dataset.question import Question
from fwcompare.decision.proposal import Part, everybodys_part
from fwcompare.export import described_asking as described
from fwcompare.wording import must_words


def questions_data(dataset: Dataset) -> described.QuestionsData:
    """Return what a dataset asks: what `fwcompare questions --json` prints."""
    return {
        "format": "fwcompare.questions/1",
        "asking": dataset.asking,
        "questions": [_question(question) for question in dataset.questions.values()],
        "everybody": _points(everybodys_part(dataset)),
        "situations": {id_: situation.answers for id_, situation in dataset.situations.items()},
    }


def asked(evaluation: Evaluation) -> described.Asked:
    """Return what was said of the project, and what is demanded."""
    dataset, preferences = evaluation.original, evaluation.preferences
    return {
        "answers": preferences.answers,
        "because": _parts(because(dataset, preferences)),
        "because_criteria": _parts(because(dataset, preferences, "criteria")),
        "settled": _settled(evaluation),
        "said": preferences.said,
        "not_counted": evaluation.uncounted,
        "musts": [
            {
                "id": must.id,
                "name": must_words.name(evaluation.dataset, must.must),
                "states": must.states,
                "share": must_words.counted_share(evaluation, must),
            }
            for must in evaluation.musts
        ],
        "taking_part": list(evaluation.scores),
    }


def _settled(evaluation: Evaluation) -> bool | None:
    if not evaluation.preferences.answers:
        return None
    found = open_answers(evaluation)
    return None if found is None else found.is_settled


def _parts(parts: Mapping[str, Iterable[Part]]) -> described.Parts:
    return {
        id_: [
            {"question": part.question, "answer": part.answer, "points": part.points}
            for part in of_id
        ]
        for id_, of_id in parts.items()
    }


def _question(question: Question) -> described.QuestionData:
    return {
        "id": question.id,
        "ask": question.ask,
        "why": question.why,
        "answers": [
            {
                "id": answer.id,
                "say": answer.say,
                "points": _points(answer.points),
                "offers": answer.offers,
            }
            for answer in question.answers.values()
        ],
    }


def _points(points: Points) -> described.Points:
    return {"dimensions": points.dimensions, "criteria": points.criteria}
