"""Text as a search sees it: no case, no accents, plain signs, and where each character was."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SPACE = re.compile(r"\s")
_PLAIN = str.maketrans("‘’‚‛“”„‐‑‒–—−", "''''\"\"\"------")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """`folded` is what to search in; `origins` holds, for each of its characters, where in
    `text` it came from, or None where the two agree place by place."""

    text: str
    folded: str
    origins: tuple[int, ...] | None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded characters from `start` to before `end` stand in the text."""
        if self.origins is None:
            return start, end
        following = self.origins[end] if end < len(self.origins) else len(self.text)
        return self.origins[start], max(self.origins[end - 1] + 1, following)


def fold(text: str) -> str:
    """Return the text decomposed (NFKD), casefolded, without accents, with plain signs."""
    if text.isascii():
        return text.lower()
    return "".join(map(_folded, text))


def folded_text(text: str) -> FoldedText:
    """Return the text with its folded form, line breaks and tabs told as spaces."""
    text = _SPACE.sub(" ", text)
    if text.isascii():
        return FoldedText(text, text.lower(), None)
    pieces = [_folded(character) for character in text]
    if all(len(piece) == 1 for piece in pieces):
        return FoldedText(text, "".join(pieces), None)
    origins = tuple(place for place, piece in enumerate(pieces) for _ in piece)
    return FoldedText(text, "".join(pieces), origins)


@lru_cache(maxsize=4096)  # a dataset has some hundred characters, each of them thousands of times
def _folded(character: str) -> str:
    # Twice, since casefolding can bring back a character that decomposes further.
    for _ in range(2):
        character = unicodedata.normalize("NFKD", character).casefold()
    return "".join(c for c in character if not unicodedata.combining(c)).translate(_PLAIN)
