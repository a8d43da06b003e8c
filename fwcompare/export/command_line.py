"""The command that prints every number of an export again."""

from collections.abc import Iterator
from shlex import join, quote, split

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.decision import Decision, decide


def reproducing_command(dataset: Dataset, decision: Decision, file: str | None = None) -> str:
    """Return `fwcompare analyse …` for a POSIX shell, with what differs from the situation only.

    `file` is the dataset's file, None for the bundled one. Points and ratings are told with all
    their digits, so that reading them back gives the same numbers.
    """
    words = ["fwcompare", "analyse"]
    if file is not None:
        words.append(f"./{file}" if file.startswith("-") else file)
    known = decision.situation is not None and decision.situation in dataset.situations
    situation = decision.situation if known else None
    if situation is not None:
        words += ["--situation", situation]
    words += _weights(dataset, decision, decide(dataset, situation))
    for reading in decision.readings:
        if reading in dataset.readings:
            words += ["--reading", reading]
    for criterion, row in decision.overrides.items():
        for alternative, override in row.items():
            if override.applies_to(dataset, criterion, alternative):
                words += ["--rating", f"{criterion}:{alternative}={digits(override.value)}"]
    return " ".join(map(quote, words))


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


def _weights(dataset: Dataset, decision: Decision, proposal: Decision) -> Iterator[str]:
    for id_ in dataset.dimensions:
        points = decision.dimension_points[id_]
        if points != proposal.dimension_points[id_]:
            yield from ("--weight", f"{id_}={digits(points)}")
    for criterion in dataset.criteria.values():
        points = decision.criterion_points[criterion.id]
        if points != proposal.criterion_points[criterion.id]:
            yield from ("--weight", f"{criterion.dimension}/{criterion.id}={digits(points)}")
