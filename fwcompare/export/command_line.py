"""The command that prints every number of an export again."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from shlex import join, quote, split

from fwcompare.analysis.elicitation.statement_text import (
    judgement_text,
    order_text,
    statement_texts,
)
from fwcompare.analysis.elicitation.weight_names import typed_statements
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.answering import with_answer
from fwcompare.decision.origin import FromStatements, NothingSaid
from fwcompare.decision.own_must import applies, id_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposal, proposed_by
from fwcompare.decision.said import is_sayable
from fwcompare.decision.taking_part import at_start, taking_part


def reproducing_command(dataset: Dataset, preferences: Preferences, file: str | None = None) -> str:
    """Return `fwcompare analyse …` for a POSIX shell, with what differs from the situation only.

    `file` is the dataset's file, None for the bundled one. Points and ratings are told with all
    their digits, so that reading them back gives the same numbers.
    """
    words = ["fwcompare", "analyse"]
    if file is not None:
        words.append(f"./{file}" if file.startswith("-") else file)
    start = proposal(dataset)
    if preferences.is_stated:
        return _joined(words, _stated(dataset, preferences), dataset, preferences)
    if preferences.situation is not None and preferences.situation in dataset.situations:
        words += ["--situation", preferences.situation]
        start = proposal(dataset, preferences.situation)
    for question, answer in preferences.answers.items():
        if question in dataset.questions and answer in dataset.questions[question].answers:
            words += ["--answer", f"{question}={answer}"]
            start = with_answer(start, dataset, question, answer)
    words += _weights(dataset, preferences, start)
    return _joined(words, (), dataset, preferences)


def _joined(
    words: list[str], more: Iterable[str], dataset: Dataset, preferences: Preferences
) -> str:
    words = [*words, *more, *_ratings(dataset, preferences)]
    words += [w for m in preferences.musts if applies(m, dataset) for w in ("--must", id_of(m))]
    words += _taking_part(dataset, preferences)
    return " ".join(map(quote, words))


def _stated(dataset: Dataset, preferences: Preferences) -> Iterator[str]:
    """Yield the order and the answers, and every weight that does not follow from them.

    That two are about the same takes two statements; of what nobody could say there is nothing.
    """
    origin = preferences.origin
    if not isinstance(origin, FromStatements):
        return
    for inside in (None, *origin.inside):
        said = typed_statements(dataset, inside, origin.stated(inside).statements)
        if said.order:
            yield from ("--order", order_text(said.order))
        for id_ in said.zero:
            yield from ("--zero", id_)
        for comparison in said.comparisons:
            for text in statement_texts(comparison):
                yield from ("--said", text)
        for judgement in said.judgements:
            yield from ("--judged", judgement_text(judgement))
    start = proposed_by(replace(origin, start=NothingSaid()), dataset)
    yield from _weights(dataset, preferences, start)


def _ratings(dataset: Dataset, preferences: Preferences) -> Iterator[str]:
    for reading in preferences.readings:
        if reading in dataset.readings:
            yield from ("--reading", reading)
    for criterion, row in preferences.overrides.items():
        for alternative, override in row.items():
            if override.applies_to(dataset, criterion, alternative):
                yield from ("--rating", f"{criterion}:{alternative}={digits(override.value)}")
    for criterion, said in preferences.said.items():
        for alternative, value in said.items():
            if is_sayable(dataset, criterion, alternative, value):
                yield from ("--rating", f"{criterion}:{alternative}={digits(value)}")


def _taking_part(dataset: Dataset, preferences: Preferences) -> Iterator[str]:
    now, start = taking_part(preferences, dataset), at_start(dataset)
    for id_ in dataset.alternatives:
        if (id_ in now) != (id_ in start):
            yield from ("--with" if id_ in now else "--without", id_)


def on_lines(command: str) -> str:
    """Return the same command with a line for each option: on paper, lines end at hyphens."""
    lines: list[list[str]] = [[]]
    for word in split(command):
        if word.startswith("--"):
            lines.append([])
        lines[-1].append(word)
    return " \\\n  ".join(map(join, lines))


def digits(number: float) -> str:
    """Return the shortest decimal that reads back as the same number."""
    return repr(float(number)).removesuffix(".0")


def _weights(dataset: Dataset, preferences: Preferences, start: Preferences) -> Iterator[str]:
    for id_ in dataset.dimensions:
        points = preferences.dimension_points[id_]
        if points != start.dimension_points[id_] or id_ in preferences.own_dimensions:
            yield from ("--weight", f"{id_}={digits(points)}")
    for criterion in dataset.criteria.values():
        points = preferences.criterion_points[criterion.id]
        is_own = criterion.id in preferences.own_criteria
        if points != start.criterion_points[criterion.id] or is_own:
            yield from ("--weight", f"{criterion.dimension}/{criterion.id}={digits(points)}")
