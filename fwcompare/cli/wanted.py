"""What somebody wants, from the options that `score`, `analyse` and `export` share."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from fwcompare.analysis.elicitation import restated
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli.answers import answered_preferences
from fwcompare.cli.musts import compared_preferences, demanding_preferences
from fwcompare.cli.opening import declare_file, opened
from fwcompare.cli.ratings import rerated_preferences
from fwcompare.cli.statements import AllSaid, stated, stated_preferences
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
            "--order",
            "TEXT",
            (
                "put dimensions, or the criteria of one, in order, the most important first:"
                " ids with > and = between them"
            ),
        ),
        (
            "--said",
            "STATEMENT",
            "hold two weights against each other: [N*]ID >= [N*]ID, or <=, or =",
        ),
        ("--zero", "ID", "let a weight count nothing"),
        (
            "--judged",
            "JUDGEMENT",
            "say how many times as important one is as another: ID = [N*]ID, N from 1/9 to 9",
        ),
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


def declare_explain(parser: "ArgumentParser") -> None:
    """Add the option that has the verdict explained."""
    parser.add_argument(
        "--explain",
        action="store_true",
        help="say by which rule the verdict comes about, and on which figures; on standard error"
        " where the output is JSON or an export",
    )


def named_dataset(arguments: "Namespace", found: OpenedDecision | None) -> str | None:
    """Return how a command names the dataset: as was typed, or as the decision file does."""
    file: str | None = arguments.dataset
    if file or found is None:
        return file or arguments.file
    return None if found.source.path == DEFAULT_DATASET.absolute() else found.file.dataset.path


def wanted(arguments: "Namespace") -> Wanted:
    """Return what the options ask for, over a decision's own; UsageError with all faults."""
    _refuse_two_starts(arguments)
    dataset, decision = opened(arguments.file, arguments.dataset)
    preferences = decision.decision.preferences if decision else proposal(dataset)
    problems = list[str]()
    for step in _steps(dataset, arguments):
        try:
            preferences = step(preferences)
        except UsageError as error:
            problems += error.problems
    statements: AllSaid = {}
    try:
        statements = _stated(dataset, preferences, arguments)
    except UsageError as error:
        problems += error.problems
    if problems:
        raise UsageError(*problems)
    if statements:
        preferences = stated_preferences(dataset, preferences, statements)
        preferences = preferences_from(dataset, None, arguments.weight, preferences)
    elif decision is not None:
        preferences = _worked_out_again(dataset, preferences, decision)
    has_start = arguments.situation is not None or arguments.answer or preferences.is_stated
    is_given = any((decision, has_start, arguments.weight))
    return Wanted(dataset, preferences, decision, is_given)


def _refuse_two_starts(arguments: "Namespace") -> None:
    answers, situation = "--answer" if arguments.answer else "", ""
    if arguments.situation is not None:
        situation = "--situation"
    statements = next(
        (f"--{name}" for name in ("order", "said", "zero", "judged") if getattr(arguments, name)),
        "",
    )
    both = [option for option in (answers, situation, statements) if option]
    if len(both) > 1:
        named = " and ".join(both[:2])
        raise UsageError(f"{named}: weights start from one of them, leave one out")


def _stated(dataset: Dataset, before: Preferences, arguments: "Namespace") -> AllSaid:
    found = arguments
    return stated(dataset, before, found.order, found.said, found.zero, found.judged)


def _worked_out_again(
    dataset: Dataset, preferences: Preferences, decision: OpenedDecision
) -> Preferences:
    """Return these with a kept order's weights anew, where what they follow from is another now."""
    kept = decision.decision.preferences
    is_other = replace(preferences, origin=kept.origin) != kept
    is_due = is_other or decision.is_dataset_changed
    return restated(preferences, dataset) if is_due else preferences


def _steps(dataset: Dataset, arguments: "Namespace") -> "Iterator[_Step]":
    """Yield what each option makes of preferences; points by hand come after where they start."""
    yield lambda start: answered_preferences(dataset, start, arguments.answer)
    yield lambda start: preferences_from(dataset, arguments.situation, arguments.weight, start)
    yield lambda start: rerated_preferences(dataset, start, arguments.reading, arguments.rating)
    yield lambda start: demanding_preferences(dataset, start, arguments.must)
    yield lambda start: compared_preferences(
        dataset, start, getattr(arguments, "with"), arguments.without
    )
