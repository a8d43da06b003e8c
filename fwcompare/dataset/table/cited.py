"""Sources out of links and cells of a table, each once."""

from collections.abc import Iterable

from fwcompare.dataset.dataset import Source
from fwcompare.dataset.table.grid import Cell, Link
from fwcompare.dataset.table.ids import Ids
from fwcompare.dataset.table.links import without_scheme
from fwcompare.dataset.table.symbols import is_dash, is_unknown

_KIND = "article"
_LONGEST_TITLE = 120


class Cited:
    """Collects sources in the order in which they are met."""

    def __init__(self) -> None:
        self._by_key: dict[str, Source] = {}
        self._ids = Ids("source", ("table",))

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._by_key.values())

    def of_links(self, links: Iterable[Link], fallback: str = "") -> tuple[str, ...]:
        """Return the ids of the sources that links lead to."""
        return tuple(self._source(_title(link, fallback), link.url) for link in links)

    def of_cells(self, cells: Iterable[Cell], fallback: str = "") -> tuple[str, ...]:
        """Return the ids of the sources that cells name, by link or by title alone."""
        found: list[str] = []
        for cell in cells:
            if cell.links:
                found += self.of_links(cell.links, fallback)
            elif not is_unknown(cell.text) and not is_dash(cell.text):
                found.append(self._source(" ".join(cell.text.split()), ""))
        return tuple(found)

    def _source(self, title: str, url: str) -> str:
        key = url or f"={title}"
        if key not in self._by_key:
            short = title[:_LONGEST_TITLE]
            id_ = self._ids.of(without_scheme(url).partition("/")[0] if url else short)
            self._by_key[key] = Source(id_, short, _KIND, url)
        return self._by_key[key].id


def _title(link: Link, fallback: str) -> str:
    said = " ".join(link.title.split())
    if any(c.isalpha() for c in said):
        return said
    return f"{fallback}: {without_scheme(link.url)}" if fallback else without_scheme(link.url)
