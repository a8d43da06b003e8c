"""What somebody wants, from the options that `score`, `analyse` and `export` share."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from fwcompare.cli.answers import answered_preferences
from fwcompare.cli.musts import compared_preferences, demanding_preferences
from fwcompare.cli.opening import declare_file, opened
from fwcompare.cli.ratings import rerated_preferences
from fwcompare.cli.terminal import UsageError
from fwcompare.cli.weights import preferences_from
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.opening import OpenedDecision
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposal

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


_Step: TypeAlias = Callable[[Preferences], Preferences]


class Wanted(NamedTuple):
    """The dataset as it ships, what is wanted of it, and the decision where the file is one.

    `has_weights_given` is False where the weights are the dataset's own, since nobody said any.
    """

    dataset: Dataset
    preferences: Preferences
    decision: OpenedDecision | None
    has_weights_given: bool


def declare_wanted(parser: "ArgumentParser") -> None:
    """Add FILE and every option by which preferences are told."""
    declare_file(parser)
    parser.add_argument("--situation", metavar="ID", help="start from one of its ready weightings")
    for option, form, words in (
        (
            "--answer",
            "QUESTION=ANSWER",
            "answer one of its questions about your project; fwcompare questions lists them",
        ),
        (
            "--weight",
            "ID=POINTS",
            "give 0 to 100 points to a dimension, a dimension/criterion or a criterion",
        ),
        (
            "--rating",
            "CRITERION:ALTERNATIVE=VALUE",
            "set a rating, in the unit of its scale, in place of the dataset's",
        ),
        ("--reading", "ID", "grant one of the dataset's other readings"),
        (
            "--must",
            "RULE",
            "demand a must-have: an id, CRITERION>=NUMBER or CRITERION<=NUMBER",
        ),
        ("--with", "ID", "let an alternative take part"),
        ("--without", "ID", "leave an alternative out"),
    ):
        parser.add_argument(option, metavar=form, action="append", default=[], help=words)
    parser.add_argument(
        "--explain",
        action="store_true",
        help="say by which rule the verdict comes about, and on which figures; on standard error"
        " where the output is JSON or an export",
    )


def wanted(arguments: "Namespace") -> Wanted:
    """Return what the options ask for, over a decision's own; UsageError with all faults."""
    if arguments.situation is not None and arguments.answer:
        raise UsageError("--answer and --situation: weights start from one of them, leave one out")
    dataset, decision = opened(arguments.file, arguments.dataset)
    preferences = decision.decision.preferences if decision else proposal(dataset)
    problems = list[str]()
    for step in _steps(dataset, arguments):
        try:
            preferences = step(preferences)
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(*problems)
    is_given = any((decision, arguments.situation is not None, arguments.weight, arguments.answer))
    return Wanted(dataset, preferences, decision, is_given)


def _steps(dataset: Dataset, arguments: "Namespace") -> "Iterator[_Step]":
    """Yield what each option makes of preferences; points by hand come after where they start."""
    yield lambda start: answered_preferences(dataset, start, arguments.answer)
    yield lambda start: preferences_from(dataset, arguments.situation, arguments.weight, start)
    yield lambda start: rerated_preferences(dataset, start, arguments.reading, arguments.rating)
    yield lambda start: demanding_preferences(dataset, start, arguments.must)
    yield lambda start: compared_preferences(
        dataset, start, getattr(arguments, "with"), arguments.without
    )
