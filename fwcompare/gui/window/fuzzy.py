"""Typed words against names: a word fits where its letters come in order, best at a beginning."""

from typing import NamedTuple

_AT_WORD, _INSIDE, _SCATTERED = 30, 20, 1
_WIDEST_GAP = 3


class Fit(NamedTuple):
    """How well a name fits, larger is better, and where: (start, end) of the letters met."""

    score: int
    marks: tuple[tuple[int, int], ...]


def fit(query: str, name: str) -> Fit | None:
    """Return how every word of `query` fits a name; None if one of them does not fit at all.

    Whole stretches count more than scattered letters, and most where a word of the name begins.
    """
    score, met = 0, set[int]()
    folded = name.lower()
    for word in query.lower().split():
        found = _place(word, folded)
        if found is None:
            return None
        points, letters = found
        score += points
        met |= letters
    return Fit(score, _stretches(met))


def _place(word: str, name: str) -> tuple[int, set[int]] | None:
    starts = [i for i in range(len(name)) if name.startswith(word, i)]
    for start in starts:
        if start == 0 or not name[start - 1].isalnum():
            return _AT_WORD + len(word), {*range(start, start + len(word))}
    if starts:
        return _INSIDE + len(word), {*range(starts[0], starts[0] + len(word))}
    letters = _scattered(word, name)
    return None if letters is None else (_SCATTERED + len(word), letters)


def _scattered(word: str, name: str) -> set[int] | None:
    """Return the letters of a word in order, each near the last one or where a word begins."""
    beginnings = [i for i in range(len(name)) if i == 0 or not name[i - 1].isalnum()]
    for start in beginnings:
        letters = [start] if name[start] == word[0] else []
        for letter in word[1:] if letters else "":
            at = _next(letter, name, letters[-1], beginnings)
            if at is None:
                break
            letters.append(at)
        if len(letters) == len(word):
            return {*letters}
    return None


def _next(letter: str, name: str, last: int, beginnings: list[int]) -> int | None:
    near = name.find(letter, last + 1, last + 2 + _WIDEST_GAP)
    if near >= 0:
        return near
    return next((i for i in beginnings if i > last and name[i] == letter), None)


def _stretches(letters: set[int]) -> tuple[tuple[int, int], ...]:
    stretches: list[tuple[int, int]] = []
    for at in sorted(letters):
        if stretches and stretches[-1][1] == at:
            stretches[-1] = stretches[-1][0], at + 1
        else:
            stretches.append((at, at + 1))
    return tuple(stretches)
