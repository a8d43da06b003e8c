"""The command that prints every number of an export again."""

from collections.abc import Iterator
from shlex import join, quote, split

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposal


def reproducing_command(dataset: Dataset, preferences: Preferences, file: str | None = None) -> str:
    """Return `fwcompare analyse …` for a POSIX shell, with what differs from the situation only.

    `file` is the dataset's file, None for the bundled one. Points and ratings are told with all
    their digits, so that reading them back gives the same numbers.
    """
    words = ["fwcompare", "analyse"]
    if file is not None:
        words.append(f"./{file}" if file.startswith("-") else file)
    known = preferences.situation is not None and preferences.situation in dataset.situations
    situation = preferences.situation if known else None
    if situation is not None:
        words += ["--situation", situation]
    words += _weights(dataset, preferences, proposal(dataset, situation))
    for reading in preferences.readings:
        if reading in dataset.readings:
            words += ["--reading", reading]
    for criterion, row in preferences.overrides.items():
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


def _weights(dataset: Dataset, preferences: Preferences, start: Preferences) -> Iterator[str]:
    for id_ in dataset.dimensions:
        points = preferences.dimension_points[id_]
        if points != start.dimension_points[id_]:
            yield from ("--weight", f"{id_}={digits(points)}")
    for criterion in dataset.criteria.values():
        points = preferences.criterion_points[criterion.id]
        if points != start.criterion_points[criterion.id]:
            yield from ("--weight", f"{criterion.dimension}/{criterion.id}={digits(points)}")
