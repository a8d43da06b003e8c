"""Search over everything known: type, walk through what is found, land on it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fwcompare.dataset import Dataset
from fwcompare.dataset.search import Hit, SearchIndex
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.found_panel import FoundPanel, FoundRow

_MOST_HITS = 60
_KINDS = {"table-row": "difference", "not-known": "not known", "list-item": "item"}


class SearchPanel(FoundPanel):
    """`hits` are those listed; Enter lands on the chosen one: `landed(place)`."""

    landed = Signal(object)

    def __init__(self, dataset: Dataset, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("search")
        self.setAccessibleName("Search")
        self._dataset = dataset
        self._index: SearchIndex | None = None
        self.hits: list[Hit] = []
        self.box.setAccessibleName("Search everything known")
        self.box.setPlaceholderText("Criteria, claims, findings, sources …")

    def look_for(self, query: str) -> tuple[Sequence[FoundRow], str]:
        if self._index is None:
            self._index = SearchIndex(self._dataset)
        self.hits = list(self._index.find(query, _MOST_HITS))
        more = " or more" if len(self.hits) == _MOST_HITS else ""
        nothing = "Nothing found" if query.strip() else "Every word must occur; Enter goes there"
        words = f"{len(self.hits)}{more} found" if self.hits else nothing
        return [_row(hit) for hit in self.hits], words

    def take(self, index: int) -> None:
        self.landed.emit(self.hits[index].place)


def _row(hit: Hit) -> FoundRow:
    kind = _KINDS.get(hit.kind, hit.kind)
    return FoundRow(hit.title, hit.excerpt, kind, hit.title_marks, hit.excerpt_marks)
