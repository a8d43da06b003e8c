"""The text of a file after steps of an edit; it is kept only if it says what was intended.

Comments, order, quotes and line ends of everything else stay byte for byte.
"""

from collections.abc import Sequence
from itertools import pairwise

import yaml

from fwcompare.dataset.editing.located import Located, Path, Plain, found, locate, plain
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.dataset.editing.splices import splices
from fwcompare.dataset.editing.steps import Step

_WAYS = 3
"""How many ways to write a scalar there are at most."""


def rewritten(text: str, steps: Sequence[Step]) -> str:
    """Return the text after steps, each of which is told of the text before all of them.

    KeyError where a step leads nowhere; SpliceRefusedError, with a place, where the text would
    say anything but what the steps say.
    """
    root = locate(text)
    intended = plain(root)
    for step in steps:
        step.take_place(intended)
    for attempt in range(_WAYS):
        made = _made(text, root, steps, attempt)
        if made is None:
            break
        if _says(made, intended):
            return made
    if len(steps) > 1:
        return _one_by_one(text, steps)
    line, column = place_of(root, steps[0].path) if steps else (1, 1)
    raise SpliceRefusedError("this value cannot be written in its place", line, column)


def place_of(root: Located, path: Path) -> tuple[int, int]:
    """Return line and column, from 1, of a path, or of the last on the way that is there."""
    for length in range(len(path), -1, -1):
        if (node := found(root, path[:length])) is not None:
            return node.line, node.column
    return 1, 1


def _made(text: str, root: Located, steps: Sequence[Step], attempt: int) -> str | None:
    """Return the text with all steps at once; None where they would meet."""
    parts = sorted(splices(text, root, steps, attempt), key=lambda part: (part.start, part.end))
    if any(second.start < first.end for first, second in pairwise(parts)):
        return None
    pieces, rest = [], 0
    for part in parts:
        pieces += [text[rest : part.start], part.text]
        rest = part.end
    return "".join([*pieces, text[rest:]])


def _one_by_one(text: str, steps: Sequence[Step]) -> str:
    for step in steps:
        text = rewritten(text, (step,))
    return text


def _says(made: str, intended: Plain) -> bool:
    try:
        return _is_same(plain(locate(made)), intended)
    except (yaml.YAMLError, ValueError):
        return False


def _is_same(one: Plain, other: Plain) -> bool:
    """Tell whether two files say the same, in the same order."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return one == other
