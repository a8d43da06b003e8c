"""A drawing as SVG text: roles of colour are classes, so that the page's look decides them."""

from collections.abc import Sequence
from html import escape
from typing import Literal
from unicodedata import east_asian_width

from fwcompare.export.alternative_looks import AlternativeLook
from fwcompare.export.templates import visible

Size = Literal["caption", "body"]
Anchor = Literal["start", "middle", "end"]

_PIXELS: dict[Size, float] = {"caption": 11.0, "body": 13.0}
_BASELINE = 0.35
_BOLD = 1.07
_NARROW = set("iljtfrI.,:;'!|()[]/ -\u00b7")
_WIDE = set("mwMW@%<>=+~\u2026")


class Drawing:
    """Shapes and texts, in px, put together as one `<svg>` that scales with the page."""

    def __init__(self, width: float, height: float, label: str) -> None:
        self._width, self._height, self._label = width, height, label
        self._parts: list[str] = []

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        role: str = "",
        *,
        colour: str = "",
        width: float = 1,
        dash: str = "",
    ) -> None:
        (x1, y1), (x2, y2) = start, end
        stroke = f' stroke="{colour}"' if colour else f' class="line-{role}"'
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        self._parts.append(
            f'<line x1="{_px(x1)}" y1="{_px(y1)}" x2="{_px(x2)}" y2="{_px(y2)}"'
            f'{stroke} stroke-width="{_px(width)}"{dashed}/>'
        )

    def bar(
        self, x: float, y: float, width: float, height: float, colour: str, title: str = ""
    ) -> None:
        """Draw a filled rectangle, with a text for whoever points at it."""
        told = f"<title>{_text(title)}</title>" if title else ""
        self._parts.append(
            f'<rect x="{_px(x)}" y="{_px(y)}" width="{_px(width)}" height="{_px(height)}"'
            f' fill="{colour}">{told}</rect>'
        )

    def patch(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a piece of the ground, for text to stand on."""
        self._parts.append(
            f'<rect x="{_px(x)}" y="{_px(y)}" width="{_px(width)}" height="{_px(height)}"'
            ' class="ground"/>'
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        role: str = "ink",
        *,
        anchor: Anchor = "start",
        size: Size = "body",
        is_bold: bool = False,
        colour: str = "",
        room: float | None = None,
    ) -> None:
        """Draw one line, its middle at `y`, shortened to about `room`."""
        shown = words if room is None else shortened(words, room, size, is_bold=is_bold)
        classes = f"{size} bold" if is_bold else size
        fill = f' fill="{colour}"' if colour else ""
        classes += "" if colour else f" {role}"
        told = f"<title>{_text(words)}</title>" if shown != words else ""
        self._parts.append(
            f'<text x="{_px(x)}" y="{_px(y + _BASELINE * _PIXELS[size])}" class="{classes}"'
            f'{fill} text-anchor="{anchor}">{_text(shown)}{told}</text>'
        )

    def mark(self, x: float, y: float, look: AlternativeLook, *, is_hollow: bool = False) -> None:
        """Draw an alternative's mark; hollow, it is an outline filled with the ground."""
        paint = f'fill="{look.colour}"'
        inset = 0.0
        if is_hollow:
            paint, inset = f'class="ground" stroke="{look.colour}" stroke-width="1.5"', 0.75
        if look.mark == "circle":
            shape = f'<circle cx="{_px(x)}" cy="{_px(y)}" r="{_px(5 - inset)}" {paint}/>'
        elif look.mark == "square":
            side = 9 - 2 * inset
            left, top = _px(x - side / 2), _px(y - side / 2)
            side_ = _px(side)
            shape = f'<rect x="{left}" y="{top}" width="{side_}" height="{side_}" {paint}/>'
        else:
            points = " ".join(f"{_px(a)},{_px(b)}" for a, b in _corners(look.mark, x, y, inset))
            shape = f'<polygon points="{points}" {paint}/>'
        self._parts.append(shape)

    def circle(self, x: float, y: float, radius: float) -> None:
        """Draw a ring in ink on the ground."""
        self._parts.append(f'<circle cx="{_px(x)}" cy="{_px(y)}" r="{_px(radius)}" class="ring"/>')

    def markup(self) -> str:
        """Return the whole drawing; only markup of our own and escaped text is in it."""
        width, height = _px(self._width), _px(self._height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
            f' width="{width}" height="{height}" role="img" aria-label="{_text(self._label)}">'
            + "".join(self._parts)
            + "</svg>"
        )


def width_of(words: str, size: Size = "body", *, is_bold: bool = False) -> float:
    """Return about how wide a line is; on the large side, since the reader's font is not known."""
    units = sum(map(_units, words))
    return units * _PIXELS[size] * (_BOLD if is_bold else 1.0)


def widest(words: Sequence[str], size: Size = "body", *, is_bold: bool = False) -> float:
    return max((width_of(line, size, is_bold=is_bold) for line in words), default=0.0)


def shortened(words: str, room: float, size: Size = "body", *, is_bold: bool = False) -> str:
    """Return as much of a line as fits, an ellipsis for the rest."""
    if width_of(words, size, is_bold=is_bold) <= room:
        return words
    kept = words
    while kept and width_of(f"{kept}\u2026", size, is_bold=is_bold) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}\u2026"


def _units(character: str) -> float:
    if character in _NARROW:
        return 0.34
    if character in _WIDE:
        return 0.9
    if east_asian_width(character) in "WF":
        return 1.05
    return 0.68 if character.isupper() else 0.58


def _corners(mark: str, x: float, y: float, inset: float) -> list[tuple[float, float]]:
    r = 5.5 - inset
    corners = {
        "up": ((0, -r), (r, r * 0.8), (-r, r * 0.8)),
        "down": ((0, r), (r, -r * 0.8), (-r, -r * 0.8)),
        "diamond": ((0, -r), (r, 0), (0, r), (-r, 0)),
    }[mark]
    return [(x + dx, y + dy) for dx, dy in corners]


def _px(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".")


def _text(words: str) -> str:
    return escape(visible(words), quote=True)
