"""The verbs of the command, one line each in VERBS."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from fwcompare.cli.terminal import UsageError, complain, say
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.errors import DatasetError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from fwcompare.decision.preferences import Preferences

_FILE = "a dataset or a decision; - for standard input"


@dataclass(frozen=True, slots=True)
class Verb:
    """`declare` adds the verb's arguments to a parser; `run` does it and returns the exit code."""

    help: str
    declare: "Callable[[ArgumentParser], None]"
    run: "Callable[[Namespace], int]"


def run_verb(name: str, words: list[str]) -> int:
    """Parse the words after a verb and run it; UsageError where they are wrong."""
    from argparse import ArgumentParser

    class OneLineParser(ArgumentParser):
        def error(self, message: str) -> NoReturn:
            raise UsageError(f"{message} (see {self.prog} --help)")

    verb = VERBS[name]
    parser = OneLineParser(f"fwcompare {name}", description=verb.help, allow_abbrev=False)
    verb.declare(parser)
    try:
        arguments = parser.parse_args(words)
    except SystemExit:  # --help has been printed
        return 0
    return verb.run(arguments)


def _declare_file(parser: "ArgumentParser", nargs: str = "?", name: str = "file") -> None:
    from fwcompare.cli.opening import declare_dataset

    parser.add_argument(name, metavar="FILE", nargs=nargs, help=_FILE)
    declare_dataset(parser)


def _declare_score(parser: "ArgumentParser") -> None:
    _declare_decision(parser)


def _declare_decision(parser: "ArgumentParser") -> None:
    _declare_file(parser)
    parser.add_argument("--situation", metavar="ID", help="start from one of its ready weightings")
    parser.add_argument(
        "--weight",
        metavar="ID=POINTS",
        action="append",
        default=[],
        help="give 0 to 100 points to a dimension, a dimension/criterion or a criterion",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="say by which rule the verdict comes about, and on which figures",
    )


def _score(arguments: "Namespace") -> int:
    from fwcompare.analysis.evaluation import evaluate
    from fwcompare.analysis.verdict import judged
    from fwcompare.cli.score import as_text
    from fwcompare.export.json_form import in_json
    from fwcompare.export.plain_data import evaluation_data

    evaluation = evaluate(*_dataset_and_preferences(arguments))
    judgement = judged(evaluation)
    if arguments.json:
        say(in_json(evaluation_data(evaluation, judgement)).splitlines())
    else:
        say(as_text(evaluation, judgement, explains=arguments.explain))
    return 0


def _declare_analyse(parser: "ArgumentParser") -> None:
    _declare_decision(parser)
    parser.add_argument(
        "--rating",
        metavar="CRITERION:ALTERNATIVE=VALUE",
        action="append",
        default=[],
        help="set a rating, in the unit of its scale, in place of the dataset's",
    )
    parser.add_argument(
        "--reading",
        metavar="ID",
        action="append",
        default=[],
        help="grant one of the dataset's other readings",
    )


def _analyse(arguments: "Namespace") -> int:
    from fwcompare.analysis.evaluation import evaluate
    from fwcompare.analysis.findings import findings
    from fwcompare.cli.analysis_text import as_text
    from fwcompare.cli.ratings import rerated_preferences
    from fwcompare.export.json_form import in_json
    from fwcompare.export.plain_data import findings_data

    dataset, preferences = _dataset_and_preferences(arguments)
    readings, ratings = arguments.reading, arguments.rating
    preferences = rerated_preferences(dataset, preferences, readings, ratings)
    found = findings(evaluate(dataset, preferences))
    if arguments.json:
        say(in_json(findings_data(found)).splitlines())
    else:
        say(as_text(found, explains=arguments.explain))
    return 0


def _dataset_and_preferences(arguments: "Namespace") -> "tuple[Dataset, Preferences]":
    from fwcompare.cli.opening import opened
    from fwcompare.cli.weights import preferences_from

    dataset, found = opened(arguments.file, arguments.dataset)
    start = found.decision.preferences if found else None
    return dataset, preferences_from(dataset, arguments.situation, arguments.weight, start)


def _declare_selfcheck(_parser: "ArgumentParser") -> None:
    pass


def _selfcheck(_arguments: "Namespace") -> int:
    from fwcompare.analysis.published import run_checks
    from fwcompare.cli.selfcheck import as_text

    checks = run_checks()
    say(as_text(checks))
    return 0 if all(check.is_ok for check in checks) else 1


def _declare_check(parser: "ArgumentParser") -> None:
    _declare_file(parser, "+", "files")


def _check(arguments: "Namespace") -> int:
    from fwcompare.cli.opening import opened
    from fwcompare.dataset.name_warnings import name_warnings
    from fwcompare.dataset.summary import summary_line
    from fwcompare.wording.decision_summary import decision_line
    from fwcompare.wording.name_warnings import sentence

    code = 0
    for file in arguments.files:
        try:
            dataset, decision = opened(file, arguments.dataset)
            say(f"{file}: {decision_line(decision) if decision else summary_line(dataset)}")
            odd = map(sentence, name_warnings(dataset))
            complain(f"{file}: warning: {words}" for words in odd)
        except DatasetError as error:
            complain(error.lines())
            code = 1
    return code


def _declare_facts(parser: "ArgumentParser") -> None:
    _declare_file(parser)


def _facts(arguments: "Namespace") -> int:
    from fwcompare.cli.opening import opened
    from fwcompare.export import facts_as_markdown

    say(facts_as_markdown(opened(arguments.file, arguments.dataset).dataset).splitlines())
    return 0


def _declare_export(parser: "ArgumentParser") -> None:
    from fwcompare.cli.export import declare

    declare(parser)


def _export(arguments: "Namespace") -> int:
    from fwcompare.cli.export import run

    return run(arguments)


def _declare_schema(parser: "ArgumentParser") -> None:
    parser.add_argument("--decision", action="store_true", help="of decision files instead")


def _schema(arguments: "Namespace") -> int:
    import json

    from fwcompare.dataset.json_schema import json_schema, schema_of
    from fwcompare.decision.file_schema import DECISION

    about = "What somebody wants of a dataset, and what they noted and chose."
    schema = schema_of(DECISION, "fwcompare decision", about) if arguments.decision else None
    say(json.dumps(schema or json_schema(), indent=2).splitlines())
    return 0


def _declare_desktop(parser: "ArgumentParser") -> None:
    from fwcompare.cli.desktop import declare

    declare(parser)


def _desktop(arguments: "Namespace") -> int:
    from fwcompare.cli.desktop import run

    return run(arguments)


VERBS = {
    "score": Verb("score the alternatives by your weights", _declare_score, _score),
    "analyse": Verb(
        "score, and say what would change the outcome and how sure it is",
        _declare_analyse,
        _analyse,
    ),
    "check": Verb("say what files hold, or what is wrong in them", _declare_check, _check),
    "facts": Verb("print a whole dataset as Markdown, to read or review", _declare_facts, _facts),
    "selfcheck": Verb(
        "work examples with known answers and compare ours", _declare_selfcheck, _selfcheck
    ),
    "export": Verb(
        "hand a decision over: as a record, a report, a table or a picture",
        _declare_export,
        _export,
    ),
    "schema": Verb("print a JSON Schema of dataset files, for editors", _declare_schema, _schema),
    "desktop": Verb(
        "give a Linux desktop the menu entry, icons and file type, or take them back",
        _declare_desktop,
        _desktop,
    ),
}
