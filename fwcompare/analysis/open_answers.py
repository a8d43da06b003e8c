"""What the questions that are still open leave open: who leads, whatever is answered to them."""

from collections.abc import Mapping, Sequence
from math import prod

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.sampling import DEFAULT_SEED, Stop, never
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.origin import FromStatements
from fwcompare.decision.proposal import proposal
from fwcompare.values import dataclass

MOST_COMPLETIONS = 1_000_000
"""Beyond so many sets of answers, a sample of them stands for all."""

_MOST_SUMS = 60 * MOST_COMPLETIONS
"""Nine dimensions and three alternatives have fewer than 60 sums for each set."""

DRAWS = 2_000
"""How many sets of the other answers are drawn for each open question then."""


@dataclass(frozen=True)
class OpenAnswers:
    """All sets of answers to the open `questions`, the given answers kept; each counts the same.

    `leads`, 0..1, by those still in: the part of the sets in which each leads; in what is missing
    to 1 the best are level. `is_settled` tells whether who leads now leads in all of them, None
    where they were sampled. `least_lead`, in points of 10, is the smallest lead of who leads now,
    below 0 where somebody else can; None without a leader or without a rival. `turning`, 0..1, by
    open question: the part of all sets of answers to the others with which its answer decides who
    leads. `most_telling` is the question of the largest, of equal ones that which moves the lead
    most; None where none decides anything. `number` counts the sets; `draws` is 0 where all were
    worked out, and else how many were drawn for each question, from `seed`.
    """

    questions: tuple[str, ...]
    leads: Mapping[str, float]
    is_settled: bool | None
    least_lead: float | None
    turning: Mapping[str, float]
    most_telling: str | None
    number: int
    draws: int
    seed: int


def open_answers(
    evaluation: Evaluation, *, seed: int = DEFAULT_SEED, stop: Stop = never
) -> OpenAnswers | None:
    """Return what the open questions leave open; None where the dataset asks none.

    None, too, where points follow from an order: no answer changes them then.

    Points moved by hand, what was said, the must-haves and who takes part stay as they are. Up to
    MOST_COMPLETIONS sets, or fewer where there are very many dimensions, are worked out one and
    all, in about a second, with NumPy; CancelledError once `stop()` is true.
    """
    dataset = evaluation.original
    if not dataset.questions or isinstance(evaluation.preferences.origin, FromStatements):
        return None
    from fwcompare.analysis.completions import Completions

    questions = tuple(id_ for id_ in dataset.questions if id_ not in evaluation.preferences.answers)
    sizes = [len(dataset.questions[id_].answers) for id_ in questions]
    completions = Completions(evaluation, questions)
    if prod(sizes) <= MOST_COMPLETIONS and prod(sizes) * completions.width <= _MOST_SUMS:
        found, draws = completions.all(stop), 0
        turns = [found.along(axis) for axis in range(len(questions))]
    else:
        found, draws = completions.drawn(DRAWS, seed, stop), DRAWS
        turns = [
            completions.drawn(DRAWS, seed, stop, every=axis).along(1)
            for axis in range(len(questions))
        ]
    turning = {id_: turn.part for id_, turn in zip(questions, turns, strict=True)}
    return OpenAnswers(
        questions,
        found.leads,
        None if draws else found.is_led_by(evaluation.leader),
        found.least_lead_of(evaluation.leader),
        turning,
        _most_telling(questions, [(turn.part, turn.swing) for turn in turns]),
        prod(sizes),
        draws,
        seed,
    )


def answer_bias(dataset: Dataset, stop: Stop = never) -> OpenAnswers | None:
    """Return who leads in which part of all sets of answers, and what each question decides.

    These are the figures that tell whether the questions themselves favour somebody.
    """
    return open_answers(evaluate(dataset, proposal(dataset)), stop=stop)


def _most_telling(questions: Sequence[str], turns: Sequence[tuple[float, float]]) -> str | None:
    """Return the question that decides most often; of equal ones that of the largest swing."""
    best = max(range(len(questions)), key=lambda k: turns[k], default=None)
    return None if best is None or not turns[best][0] else questions[best]
