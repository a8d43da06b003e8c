"""`fwcompare questions`: what a comparison asks about somebody's project, and what answers give."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from fwcompare.cli.opening import declare_file, opened
from fwcompare.cli.terminal import say
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.question import Question
from fwcompare.export.asking_data import questions_data
from fwcompare.export.json_form import in_json
from fwcompare.wording import answer_words, isolation


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    declare_file(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: Namespace) -> int:
    """Print the questions and return the exit code."""
    dataset = opened(arguments.file, arguments.dataset).dataset
    if arguments.json:
        say(in_json(questions_data(dataset)).splitlines())
    else:
        say(as_text(dataset))
    return 0


def as_text(dataset: Dataset) -> list[str]:
    """Return the questions with their answers, each as --answer takes it, as lines."""
    if not dataset.questions:
        return [dataset.title, "", "This comparison asks no questions."]
    lines = [dataset.title, *filter(None, [isolation.name(dataset.asking)])]
    for question in dataset.questions.values():
        lines += ["", *_question(dataset, question)]
    return lines


def _question(dataset: Dataset, question: Question) -> Iterator[str]:
    yield isolation.name(question.ask)
    if question.why:
        yield f"  {isolation.name(question.why)}"
    width = max(map(len, question.answers))
    for answer in question.answers.values():
        gives = answer_words.given(dataset, answer)
        told = f"{isolation.name(answer.say)}{f': {gives}' if gives else ''}"
        told += f"; suggests --must {', '.join(answer.offers)}" if answer.offers else ""
        yield f"  {question.id}={answer.id:<{width}}  {told}"
