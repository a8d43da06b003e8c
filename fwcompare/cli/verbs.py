"""The verbs of the command, one line each in VERBS."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from fwcompare.cli.terminal import UsageError, complain, say
from fwcompare.dataset.errors import DatasetError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


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


def _declare_answer(parser: "ArgumentParser") -> None:
    from fwcompare.cli.wanted import declare_explain, declare_wanted

    declare_wanted(parser)
    declare_explain(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _score(arguments: "Namespace") -> int:
    from fwcompare.analysis.evaluation import evaluate
    from fwcompare.analysis.verdict import judged
    from fwcompare.cli.score import as_text, explained
    from fwcompare.cli.wanted import wanted
    from fwcompare.export.json_form import in_json
    from fwcompare.export.plain_data import evaluation_data

    found = wanted(arguments)
    evaluation = evaluate(found.dataset, found.preferences)
    judgement = judged(evaluation)
    explanation = explained(evaluation, judgement) if arguments.explain else []
    if arguments.json:
        say(in_json(evaluation_data(evaluation, judgement)).splitlines())
        complain(explanation)
    else:
        say(as_text(evaluation, judgement, has_weights_given=found.has_weights_given))
        say(["", *explanation] if explanation else [])
    return 0


def _analyse(arguments: "Namespace") -> int:
    from fwcompare.analysis.evaluation import evaluate
    from fwcompare.analysis.findings import findings
    from fwcompare.cli.analysis_text import as_text
    from fwcompare.cli.score import explained
    from fwcompare.cli.wanted import wanted
    from fwcompare.export.json_form import in_json
    from fwcompare.export.plain_data import findings_data

    asked = wanted(arguments)
    found = findings(evaluate(asked.dataset, asked.preferences))
    explanation = explained(found.evaluation, found.slow.judgement) if arguments.explain else []
    if arguments.json:
        say(in_json(findings_data(found)).splitlines())
        complain(explanation)
    else:
        say(as_text(found, has_weights_given=asked.has_weights_given))
        say(["", *explanation] if explanation else [])
    return 0


def _declare_selfcheck(_parser: "ArgumentParser") -> None:
    pass


def _selfcheck(_arguments: "Namespace") -> int:
    from fwcompare.analysis.published import run_checks
    from fwcompare.cli.selfcheck import as_text

    checks = run_checks()
    say(as_text(checks))
    return 0 if all(check.is_ok for check in checks) else 1


def _declare_check(parser: "ArgumentParser") -> None:
    from fwcompare.cli.opening import declare_file

    declare_file(parser, "+", "files")


def _check(arguments: "Namespace") -> int:
    from fwcompare.analysis.answer_differences import answer_differences
    from fwcompare.cli.new import exported_lines
    from fwcompare.cli.opening import opened
    from fwcompare.dataset.name_warnings import name_warnings
    from fwcompare.dataset.summary import summary_line
    from fwcompare.dataset.to_rate import to_rate
    from fwcompare.lab import unknown_probes
    from fwcompare.wording import answer_words
    from fwcompare.wording.decision_summary import decision_line
    from fwcompare.wording.name_warnings import sentence
    from fwcompare.wording.to_rate import line

    code = 0
    for file in arguments.files:
        try:
            dataset, decision = opened(file, arguments.dataset)
            say(f"{file}: {decision_line(decision) if decision else summary_line(dataset)}")
            say(f"{file}: {line(dataset, words)}" for words in to_rate(dataset))
            odd = map(sentence, name_warnings(dataset))
            complain(f"{file}: warning: {words}" for words in odd)
            off = map(answer_words.warning, answer_differences(dataset))
            complain(f"{file}: warning: {words}" for words in off)
            lacking = map(unknown_probes.warning, unknown_probes.unknown_probes(dataset))
            complain(f"{file}: warning: {words}" for words in lacking)
        except DatasetError as error:
            complain(exported_lines(file) or error.lines())
            code = 1
    return code


def _declare_new(parser: "ArgumentParser") -> None:
    from fwcompare.cli.new import declare

    declare(parser)


def _new(arguments: "Namespace") -> int:
    from fwcompare.cli.new import run

    return run(arguments)


def _declare_facts(parser: "ArgumentParser") -> None:
    from fwcompare.cli.opening import declare_file

    declare_file(parser)
    told = "only what counted ratings were counted from, item by item"
    parser.add_argument("--lists", action="store_true", help=told)


def _facts(arguments: "Namespace") -> int:
    from fwcompare.cli.opening import opened
    from fwcompare.export import facts_as_markdown, lists_as_markdown

    as_markdown = lists_as_markdown if arguments.lists else facts_as_markdown
    say(as_markdown(opened(arguments.file, arguments.dataset).dataset).splitlines())
    return 0


def _declare_questions(parser: "ArgumentParser") -> None:
    from fwcompare.cli.questions import declare

    declare(parser)


def _questions(arguments: "Namespace") -> int:
    from fwcompare.cli.questions import run

    return run(arguments)


def _declare_ask(parser: "ArgumentParser") -> None:
    from fwcompare.cli.ask import declare

    declare(parser)


def _ask(arguments: "Namespace") -> int:
    from fwcompare.cli.ask import run

    return run(arguments)


def _declare_export(parser: "ArgumentParser") -> None:
    from fwcompare.cli.export import declare

    declare(parser)


def _export(arguments: "Namespace") -> int:
    from fwcompare.cli.export import run

    return run(arguments)


def _declare_schema(parser: "ArgumentParser") -> None:
    from fwcompare.cli.schema import declare

    declare(parser)


def _schema(arguments: "Namespace") -> int:
    from fwcompare.cli.schema import run

    return run(arguments)


def _declare_lab(parser: "ArgumentParser") -> None:
    from fwcompare.cli.lab import declare

    declare(parser)


def _lab(arguments: "Namespace") -> int:
    from fwcompare.cli.lab import run

    return run(arguments)


def _declare_desktop(parser: "ArgumentParser") -> None:
    from fwcompare.cli.desktop import declare

    declare(parser)


def _desktop(arguments: "Namespace") -> int:
    from fwcompare.cli.desktop import run

    return run(arguments)


VERBS = {
    "score": Verb("score the alternatives by your weights", _declare_answer, _score),
    "analyse": Verb(
        "score, and say what would change the outcome and how sure it is",
        _declare_answer,
        _analyse,
    ),
    "new": Verb("make a comparison from a table, or print one to start from", _declare_new, _new),
    "questions": Verb(
        "list what a comparison asks about your project, for --answer",
        _declare_questions,
        _questions,
    ),
    "ask": Verb(
        "find your weights: an order, then as few questions as it takes", _declare_ask, _ask
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
    "lab": Verb(
        "measure on this machine what the comparison says was measured", _declare_lab, _lab
    ),
    "schema": Verb(
        "print a JSON Schema of the files it reads, for editors, or of the JSON it gives",
        _declare_schema,
        _schema,
    ),
    "desktop": Verb(
        "give a Linux desktop the menu entry, icons and file type, or take them back",
        _declare_desktop,
        _desktop,
    ),
}
