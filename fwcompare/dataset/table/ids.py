"""Ids made from names, each once."""

import re
import unicodedata

_OTHERS = re.compile("[^a-z0-9_]+")
_LONGEST = 40


class Ids:
    """Gives out ids, `[a-z][a-z0-9_-]*`, none twice and none that is reserved."""

    def __init__(self, fallback: str, reserved: tuple[str, ...] = ()) -> None:
        self._fallback = fallback
        self._taken = set(reserved)
        self._count = 0

    def of(self, name: str) -> str:
        """Return an id for the next thing of that name."""
        self._count += 1
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        stem = _OTHERS.sub("-", plain)[:_LONGEST].strip("-_").lstrip("0123456789-_")
        stem = stem or f"{self._fallback}-{self._count}"
        found, again = stem, 1
        while found in self._taken:
            again += 1
            found = f"{stem}-{again}"
        self._taken.add(found)
        return found
