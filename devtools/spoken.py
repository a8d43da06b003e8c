"""What a screen reader is told of a window, asked from within, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

# What Qt calls a widget it knows nothing of, and what AT-SPI makes of that.
UNSPOKEN = {"Client", "Grouping", "NoRole", "filler", "unknown", "invalid", "panel"}
_MARKUP = ("<qt>", "<br", "</", "&lt;", "&amp;")


class Spoken(NamedTuple):
    """A control as it is told; `depth` is how far inside the window it lies."""

    role: str
    name: str
    description: str
    is_focusable: bool
    depth: int

    def __str__(self) -> str:
        stop = " *" if self.is_focusable else ""
        told = f": {self.description}" if self.description else ""
        return f"{'  ' * self.depth}{self.role}{stop} “{self.name}”{told}"


def spoken_in(widget: QWidget) -> Iterator[Spoken]:
    """Yield what is told of all that can be seen in a widget, in the order it is told."""
    found = QAccessible.queryAccessibleInterface(widget)
    if found is not None:
        yield from _below(found, 0)


def complaints(told: Iterable[Spoken]) -> list[str]:
    """Return what whoever listens could not make out, a line each."""
    lines = []
    for spoken in told:
        if spoken.is_focusable and spoken.role in UNSPOKEN:
            lines.append(f"no role: {spoken.role} “{spoken.name}”")
        if spoken.is_focusable and not spoken.name.strip():
            lines.append(f"no name: {spoken.role}, {spoken.description or 'no description'}")
        texts = (spoken.name, spoken.description)
        marked = [text for text in texts if any(sign in text for sign in _MARKUP)]
        lines += [f"markup: {spoken.role} “{text}”" for text in marked]
    return lines


def _below(parent: QAccessibleInterface, depth: int) -> Iterator[Spoken]:
    for number in range(parent.childCount()):
        child = cast("QAccessibleInterface | None", parent.child(number))
        if child is None or not child.isValid() or child.state().invisible:
            continue
        name, description = (
            child.text(which) for which in (QAccessible.Text.Name, QAccessible.Text.Description)
        )
        is_focusable = bool(child.state().focusable)
        yield Spoken(child.role().name, name, description, is_focusable, depth)
        yield from _below(child, depth + 1)
