"""Offers the ids of sources while the last of several is typed, found by id or by title."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from fwcompare.dataset.dataset import Source
from fwcompare.gui.look.text_safety import on_one_line

_APART = " · "


class SourceCompleter(QCompleter):
    """Completes what stands behind the last comma of a field."""

    def __init__(self, sources: Mapping[str, Source], field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        offered = [f"{id_}{_APART}{on_one_line(source.title)}" for id_, source in sources.items()]
        self.setModel(QStringListModel(offered, self))
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        id_ = str(super().pathFromIndex(index)).partition(_APART)[0]
        before, comma, _last = self._field.text().rpartition(",")
        return f"{before}{comma} {id_}" if comma else id_
