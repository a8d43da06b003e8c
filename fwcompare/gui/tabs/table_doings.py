"""What can be done with whole rows and columns of the table: added, renamed, moved, removed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from fwcompare.dataset import Dataset
from fwcompare.dataset.editing.adding import AddAlternative, AddCriterion, AddDimension, new_id
from fwcompare.dataset.editing.edit import Edit, Kind, named
from fwcompare.dataset.editing.naming import Rename, label_key
from fwcompare.dataset.editing.ordering import moved, siblings
from fwcompare.dataset.editing.removing import Remove
from fwcompare.dataset.editing.set_scale import SetScale, turned
from fwcompare.dataset.scale import MeasuredScale
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line
from fwcompare.gui.tabs.table_rows import Row
from fwcompare.wording import editing_words

_Modifier = Qt.KeyboardModifier
_ALT, _CTRL, _SHIFT = _Modifier.AltModifier, _Modifier.ControlModifier, _Modifier.ShiftModifier


class Wish(NamedTuple):
    """An edit with the name of its step; `at` is where to go on: ids of a row and a column."""

    text: str
    edit: Edit
    at: tuple[str, str]


class Question(NamedTuple):
    """A name that is wanted first; `wish` makes an edit of it."""

    title: str
    name: str
    wish: Callable[[str], Wish]


@dataclass(frozen=True, slots=True)
class Doing:
    """One entry of the menu; `key` with `modifiers` does it as well."""

    words: str
    key: Qt.Key | None
    modifiers: Qt.KeyboardModifier
    what: Wish | Question | None
    begins_group: bool = False

    @property
    def keys(self) -> QKeySequence:
        if self.key is None:
            return QKeySequence()
        return QKeySequence(self.modifiers.value | self.key.value)


def doings(dataset: Dataset, row: Row, alternative: str | None) -> list[Doing]:
    """Return what can be done at a place, in the order of the menu."""
    column = alternative or ""
    found = _of_row(dataset, row, column)
    if alternative is not None:
        found += _of_alternative(dataset, row, alternative)
    found.append(
        Doing(
            "New &alternative…",
            Qt.Key.Key_Insert,
            _ALT,
            Question("New alternative", "", partial(_new_alternative, dataset, row)),
            begins_group=alternative is None,
        )
    )
    return found


def _of_row(dataset: Dataset, row: Row, column: str) -> list[Doing]:
    name = editing_words.name_of(row.kind, row.id, dataset)
    new = Question("New criterion", "", partial(_new_criterion, dataset, row.dimension, column))
    group = Question("New dimension", "", partial(_new_dimension, dataset, column))
    found = [
        _rename(dataset, row.kind, row.id, (row.id, column), Qt.Key.Key_F2, _SHIFT),
        _move(dataset, row.kind, row.id, -1, (row.id, column)),
        _move(dataset, row.kind, row.id, 1, (row.id, column)),
        Doing(
            f"Re&move “{_shown(name)}”",
            Qt.Key.Key_Delete,
            _CTRL,
            _remove(dataset, row.kind, row.id, column),
        ),
    ]
    scale = dataset.criteria[row.id].scale if row.kind == "criterion" else None
    if isinstance(scale, MeasuredScale):
        words = "&Less is better" if scale.best > scale.worst else "&More is better"
        wish = Wish(f"Scale of {name}", SetScale(row.id, turned(scale)), (row.id, column))
        found.append(Doing(words, None, _Modifier.NoModifier, wish))
    found.append(Doing("New &criterion…", Qt.Key.Key_Insert, _Modifier.NoModifier, new, True))
    found.append(Doing("New &dimension…", Qt.Key.Key_Insert, _CTRL | _ALT, group))
    return found


def _of_alternative(dataset: Dataset, row: Row, id_: str) -> list[Doing]:
    name = dataset.alternatives[id_].name
    rename = _rename(dataset, "alternative", id_, (row.id, id_), Qt.Key.Key_F2, _CTRL | _SHIFT)
    return [
        Doing(rename.words, rename.key, rename.modifiers, rename.what, begins_group=True),
        _move(dataset, "alternative", id_, -1, (row.id, id_)),
        _move(dataset, "alternative", id_, 1, (row.id, id_)),
        Doing(
            f"Remove “{_shown(name)}”",
            Qt.Key.Key_Delete,
            _CTRL | _SHIFT,
            _remove(dataset, "alternative", id_, row.id),
        ),
    ]


def _rename(
    dataset: Dataset,
    kind: Kind,
    id_: str,
    at: tuple[str, str],
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
) -> Doing:
    """Return the renaming of what is shown: the short name, where there is one."""
    called = label_key(kind, id_, dataset)
    name: str = getattr(named(kind, dataset)[id_], called)

    def wish(new: str) -> Wish:
        return Wish(f"Name of {name}", Rename(kind, id_, new, called), at)

    question = Question(f"Another name for {on_one_line(name)}", name, wish)
    return Doing(f"&Rename “{_shown(name)}”…", key, modifiers, question)


def _shown(name: str) -> str:
    return mnemonic_safe(on_one_line(name))


_ARROWS = {
    ("row", -1): ("Move &up", Qt.Key.Key_Up),
    ("row", 1): ("Move d&own", Qt.Key.Key_Down),
    ("column", -1): ("Move to the le&ft", Qt.Key.Key_Left),
    ("column", 1): ("Move to the ri&ght", Qt.Key.Key_Right),
}


def _move(dataset: Dataset, kind: Kind, id_: str, by: int, at: tuple[str, str]) -> Doing:
    words, key = _ARROWS["column" if kind == "alternative" else "row", by]
    together = siblings(kind, id_, dataset)
    is_possible = 0 <= together.index(id_) + by < len(together)
    name = editing_words.name_of(kind, id_, dataset)
    wish = Wish(f"Place of {name}", moved(kind, id_, by, dataset), at) if is_possible else None
    return Doing(words, key, _ALT, wish)


def _remove(dataset: Dataset, kind: Kind, id_: str, other: str) -> Wish:
    """Return the removal; one goes on at the next of its kind."""
    together = siblings(kind, id_, dataset)
    place = together.index(id_)
    near = (*together[place + 1 :], *reversed(together[:place]), "")[0]
    at = (other, near) if kind == "alternative" else (near, other)
    return Wish(f"{editing_words.name_of(kind, id_, dataset)} removed", Remove(kind, id_), at)


def _new_criterion(dataset: Dataset, dimension: str, column: str, name: str) -> Wish:
    id_ = new_id("criterion", name, dataset)
    return Wish(f"Criterion {name}", AddCriterion(id_, name, dimension), (id_, column))


def _new_dimension(dataset: Dataset, column: str, name: str) -> Wish:
    id_, own = new_id("dimension", name, dataset), new_id("criterion", name, dataset)
    edit = AddDimension(id_, name, own, editing_words.NEW_NAMES["criterion"])
    return Wish(f"Dimension {name}", edit, (own, column))


def _new_alternative(dataset: Dataset, row: Row, name: str) -> Wish:
    id_ = new_id("alternative", name, dataset)
    return Wish(f"Alternative {name}", AddAlternative(id_, name), (row.id, id_))
