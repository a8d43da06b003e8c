"""What somebody wants, from the options that `score`, `analyse` and `export` share."""

from typing import TYPE_CHECKING, NamedTuple

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
    dataset, decision = opened(arguments.file, arguments.dataset)
    preferences = decision.decision.preferences if decision else proposal(dataset)
    situation, weights, problems = arguments.situation, arguments.weight, list[str]()
    try:
        preferences = preferences_from(dataset, situation, weights, preferences)
    except UsageError as error:
        problems += error.problems
    try:
        readings, ratings = arguments.reading, arguments.rating
        preferences = rerated_preferences(dataset, preferences, readings, ratings)
    except UsageError as error:
        problems += error.problems
    if problems:
        raise UsageError(*problems)
    is_given = decision is not None or situation is not None or bool(weights)
    return Wanted(dataset, preferences, decision, is_given)
