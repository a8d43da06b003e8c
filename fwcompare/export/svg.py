"""A chart's shapes as SVG text: in a page whose style sheet colours them, or as a file."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple, Protocol

from fwcompare.charts.shapes import (
    MARK_OUTLINE,
    Area,
    Bar,
    Dash,
    Line,
    MarkShape,
    Polygon,
    Ring,
    Shape,
    Size,
    Text,
    Thing,
)
from fwcompare.charts.table import Cells, cells_of, words_on
from fwcompare.wording.isolation import isolated

_SPACE = "http://www.w3.org/2000/svg"
_BASELINE = 0.35
_DASHES: dict[Dash, tuple[int, ...]] = {"solid": (), "dashed": (4, 2), "dotted": (1, 2)}
_NOT_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


class FileLook(NamedTuple):
    """The colours by role, the font's family, and the pixels around the chart."""

    colours: Mapping[str, str]
    family: str
    margin: int


class _Style(Protocol):
    def paint(self, fill: str, stroke: str) -> str:
        """Return the attributes for two colours; "" for none."""

    def font(self, text: Text) -> str:
        """Return the attributes for a text's font and colour."""


class _PageStyle:
    """Leaves the roles of colours, and the sizes of text, to the page's style sheet as classes."""

    def paint(self, fill: str, stroke: str) -> str:
        classes = [] if _is_plain(fill) else [fill]
        classes += [] if _is_plain(stroke) else [f"line-{stroke}"]
        attributes = f' class="{" ".join(classes)}"' if classes else ""
        return attributes + _plain("fill", fill) + _plain("stroke", stroke)

    def font(self, text: Text) -> str:
        classes = [text.size, *(["bold"] if text.weight == "semibold" else [])]
        if _is_plain(text.colour):
            return f' class="{" ".join(classes)}" fill="{text.colour}"'
        return f' class="{" ".join([*classes, text.colour])}"'


class _FileStyle:
    """Says all that a reader without a style sheet has to know."""

    def __init__(self, look: FileLook) -> None:
        self._look = look

    def paint(self, fill: str, stroke: str) -> str:
        return _plain("fill", self._named(fill)) + _plain("stroke", self._named(stroke))

    def font(self, text: Text) -> str:
        weight = ' font-weight="600"' if text.weight == "semibold" else ""
        return f' font-size="{_px(text.height)}"{weight} fill="{self._named(text.colour)}"'

    def _named(self, colour: str) -> str:
        return colour if _is_plain(colour) else self._look.colours[colour]


def page_svg(shapes: Sequence[Shape], size: Size, label: str) -> str:
    """Return an element for a page; only markup of our own and escaped text is in it."""
    width, height = _px(size.width), _px(size.height)
    return (
        f'<svg xmlns="{_SPACE}" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img" aria-label="{_text(isolated(label))}">{_content(shapes, _PageStyle())}</svg>'
    )


def file_svg(
    shapes: Sequence[Shape], size: Size, title: str, description: str, look: FileLook
) -> str:
    """Return a file of its own on a ground, with what it is called and what it tells."""
    margin = look.margin
    width, height = _px(size.width + 2 * margin), _px(size.height + 2 * margin)
    style = _FileStyle(look)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="{_SPACE}" width="{width}" height="{height}"'
        f' viewBox="-{margin} -{margin} {width} {height}" font-family="{_text(look.family)}">\n'
        f"<title>{_text(isolated(title))}</title>\n<desc>{_text(isolated(description))}</desc>\n"
        f'<rect x="-{margin}" y="-{margin}" width="{width}" height="{height}"'
        f"{style.paint('ground', '')}/>\n{_content(shapes, style)}\n</svg>\n"
    )


def _content(shapes: Sequence[Shape], style: _Style) -> str:
    cells = cells_of(shapes)
    return "".join(_markup(shape, style, cells) for shape in shapes)


def _markup(shape: Shape, style: _Style, cells: Cells) -> str:
    match shape:
        case Area():
            return ""
        case Text():
            return _text_markup(shape, style)
        case Line():
            return _line(shape, style, cells)
        case Bar(x, y, width, height, colour, radius, thing):
            round_ = f' rx="{_px(radius)}"' if radius else ""
            paint = round_ + style.paint(colour, "")
            return _rectangle(x, y, width, height, paint, _title(thing, cells))
        case Ring(x, y, radius, colour, width, thing):
            paint = style.paint("ground", colour) + f' stroke-width="{_px(width)}"'
            return _circle(x, y, radius, paint, _title(thing, cells))
        case Polygon(corners, colour, is_filled, thing):
            paint = style.paint(colour, "") if is_filled else style.paint("none", colour)
            return _polygon(corners, paint, _title(thing, cells))
        case MarkShape():
            return _mark(shape, style, cells)


def _line(line: Line, style: _Style, cells: Cells) -> str:
    dash = " ".join(_px(part * line.width) for part in _DASHES[line.dash])
    form = f' stroke-dasharray="{dash}"' if dash else ""
    form += ' stroke-linecap="square"' if line.has_square_ends else ""
    paint = style.paint("", line.colour) + f' stroke-width="{_px(line.width)}"{form}'
    ends = f'x1="{_px(line.x1)}" y1="{_px(line.y1)}" x2="{_px(line.x2)}" y2="{_px(line.y2)}"'
    return f"<line {ends}{paint}>{_title(line.thing, cells)}</line>"


def _mark(mark: MarkShape, style: _Style, cells: Cells) -> str:
    paint = style.paint(mark.colour, "")
    if mark.fill:
        width = _px(MARK_OUTLINE * mark.scale)
        paint = style.paint(mark.fill, mark.colour) + f' stroke-width="{width}"'
    title, reach = _title(mark.thing, cells), mark.reach
    if mark.form == "circle":
        return _circle(mark.x, mark.y, reach, paint, title)
    if mark.form == "square":
        side = 2 * reach
        return _rectangle(mark.x - reach, mark.y - reach, side, side, paint, title)
    return _polygon(mark.corners, paint, title)


def _rectangle(x: float, y: float, width: float, height: float, paint: str, title: str) -> str:
    place = f'x="{_px(x)}" y="{_px(y)}" width="{_px(width)}" height="{_px(height)}"'
    return f"<rect {place}{paint}>{title}</rect>"


def _circle(x: float, y: float, radius: float, paint: str, title: str) -> str:
    return f'<circle cx="{_px(x)}" cy="{_px(y)}" r="{_px(radius)}"{paint}>{title}</circle>'


def _polygon(corners: Sequence[tuple[float, float]], paint: str, title: str) -> str:
    points = " ".join(f"{_px(x)},{_px(y)}" for x, y in corners)
    return f'<polygon points="{points}"{paint}>{title}</polygon>'


def _text_markup(text: Text, style: _Style) -> str:
    if not text.words:
        return ""
    # Whatever font the reader has, the words keep the room that was measured for them.
    fit = f' textLength="{_px(text.width)}" lengthAdjust="spacingAndGlyphs"'
    place = f'x="{_px(text.x)}" y="{_px(text.y + _BASELINE * text.height)}"'
    title = f"<title>{_text(text.whole)}</title>" if text.whole else ""
    return (
        f'<text {place}{style.font(text)} text-anchor="{text.anchor}"'
        f"{fit if _is_measured(text.words) else ''}>{_text(text.words)}{title}</text>"
    )


def _is_measured(words: str) -> bool:
    """Return whether the shipped font surely has all characters, so that their width is known."""
    return all(c < "\u0590" or "\u2010" <= c < "\u2066" for c in words)


def _title(thing: Thing | None, cells: Cells) -> str:
    words = words_on(thing, cells) if thing is not None else ""
    return f"<title>{_text(isolated(words))}</title>" if words else ""


def _is_plain(colour: str) -> bool:
    return not colour or colour == "none" or colour.startswith("#")


def _plain(attribute: str, colour: str) -> str:
    return f' {attribute}="{colour}"' if colour and _is_plain(colour) else ""


def _px(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".")


def _text(words: str) -> str:
    return escape(words.translate(_NOT_IN_XML), quote=True)
