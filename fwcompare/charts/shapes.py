"""What a chart is made of: lines, bars, marks and texts, each with what it stands for.

All lengths are pixels from the chart's left upper corner. A colour is a role of the palette
("ink"), "ground" for what the chart stands on, or `#RRGGBB`.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from fwcompare.charts.alternative_styles import AlternativeStyle, Mark

Dash = Literal["solid", "dashed", "dotted"]
Anchor = Literal["start", "middle", "end"]
TextSize = Literal["caption", "body", "question", "verdict"]
TextWeight = Literal["regular", "semibold"]

MARK_OUTLINE = 1.5
_MARK_SIZES: dict[Mark, float] = {"circle": 10.0, "square": 9.0}
_OTHER_MARK = 11.0


class Size(NamedTuple):
    width: float
    height: float


class Thing(NamedTuple):
    """What a shape stands for: a cell of the chart's table, and where a click on it leads.

    `row` and `column` are keys, "" for a head; `words` are what the cell says. `id` is "" where a
    click leads nowhere.
    """

    id: str
    row: str
    column: str
    words: str


class Box(NamedTuple):
    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.left + self.width / 2, self.top + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: "Box") -> bool:
        """Return whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Line(NamedTuple):
    """A stroke; with a square end it is longer by half its width, as dashes are, too."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 1.0
    dash: Dash = "solid"
    has_square_ends: bool = True
    thing: Thing | None = None

    @property
    def bounds(self) -> Box:
        return _around(((self.x1, self.y1), (self.x2, self.y2)), self.width / 2)


class Bar(NamedTuple):
    """A filled rectangle: a quantity, or a patch of ground for text to stand on."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    radius: float = 0.0
    thing: Thing | None = None

    @property
    def bounds(self) -> Box:
        return Box(self.x, self.y, self.width, self.height)


class MarkShape(NamedTuple):
    """An alternative's mark; with a `fill` it is hollow, an outline filled with that."""

    x: float
    y: float
    form: Mark
    colour: str
    scale: float
    fill: str = ""
    thing: Thing | None = None

    @property
    def reach(self) -> float:
        """Return how far it goes from its middle, its outline left out."""
        inset = MARK_OUTLINE * self.scale / 2 if self.fill else 0.0
        return _MARK_SIZES.get(self.form, _OTHER_MARK) * self.scale / 2 - inset

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """Return where the corners lie; a circle's are those of the square around it."""
        r, x, y = self.reach, self.x, self.y
        match self.form:
            case "up":
                return (x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)
            case "down":
                return (x, y + r), (x + r, y - r * 0.8), (x - r, y - r * 0.8)
            case "diamond":
                return (x, y - r), (x + r, y), (x, y + r), (x - r, y)
            case _:
                return (x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)

    @property
    def bounds(self) -> Box:
        return _around(self.corners, MARK_OUTLINE * self.scale / 2 if self.fill else 0.0)


class Ring(NamedTuple):
    """A circle's outline, filled with the ground."""

    x: float
    y: float
    radius: float
    colour: str
    width: float
    thing: Thing | None = None

    @property
    def bounds(self) -> Box:
        return _around(((self.x, self.y),), self.radius + self.width / 2)


class Polygon(NamedTuple):
    """Filled, or an outline one pixel wide."""

    corners: tuple[tuple[float, float], ...]
    colour: str
    is_filled: bool
    thing: Thing | None = None

    @property
    def bounds(self) -> Box:
        return _around(self.corners, 0.0 if self.is_filled else 0.5)


class Text(NamedTuple):
    """One line whose start, middle or end is at `x` and whose middle is at height `y`.

    `width` is measured, `height` the size of the font in pixels; `whole` is what the words were
    before they were shortened, "" if they were not.
    """

    x: float
    y: float
    words: str
    width: float
    height: float
    colour: str
    anchor: Anchor = "start"
    size: TextSize = "body"
    weight: TextWeight = "regular"
    thing: Thing | None = None
    whole: str = ""

    @property
    def left(self) -> float:
        if self.anchor == "start":
            return self.x
        return self.x - (self.width if self.anchor == "end" else self.width / 2)

    @property
    def bounds(self) -> Box:
        return Box(self.left, self.y - self.height / 2, self.width, self.height)


class Area(NamedTuple):
    """Not seen: where a thing can be pointed at, or, without an extent, what is only told."""

    x: float
    y: float
    width: float
    height: float
    thing: Thing

    @property
    def bounds(self) -> Box:
        return Box(self.x, self.y, self.width, self.height)


Shape = Line | Bar | MarkShape | Ring | Polygon | Text | Area


def mark_of(
    style: AlternativeStyle,
    x: float,
    y: float,
    scale: float,
    fill: str = "",
    thing: Thing | None = None,
) -> MarkShape:
    """Return an alternative's mark, hollow where it has a fill."""
    return MarkShape(x, y, style.mark, style.colour, scale, fill, thing)


def told(row: str, column: str, words: str) -> Area:
    """Return a cell of the table that nothing drawn stands for, such as a head."""
    return Area(0, 0, 0, 0, Thing("", row, column, words))


def thing_at(shapes: Sequence[Shape], x: float, y: float) -> Thing | None:
    """Return what the uppermost shape at a place stands for, None where none stands for anything.

    A whole row's or column's area is told as drawn first, so that what lies on it comes before it.
    """
    for shape in reversed(shapes):
        thing = shape.thing
        if thing is not None and shape.bounds.holds(x, y):
            box = shape.bounds
            if box.width and box.height:
                return thing
    return None


def changed_part(before: Sequence[Shape], after: Sequence[Shape]) -> Box | None:
    """Return a box around all shapes by which two pictures differ; None if none does."""
    changed: list[Shape] = []
    for old, new in zip(before, after, strict=False):
        if old is not new and (old != new or type(old) is not type(new)):
            changed += (old, new)
    shorter = min(len(before), len(after))
    changed += before[shorter:]
    changed += after[shorter:]
    found = [edges(shape) for shape in changed if type(shape) is not Area]
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    left, top = min(lefts), min(tops)
    return Box(left, top, max(rights) - left, max(bottoms) - top)


def edges(shape: Shape) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom edge of `bounds`, which every tick asks for."""
    if isinstance(shape, Text):
        left, half = shape.left, shape.height / 2
        return left, shape.y - half, left + shape.width, shape.y + half
    if isinstance(shape, Bar | Area):
        left, top = shape.x, shape.y
        return left, top, left + shape.width, top + shape.height
    if isinstance(shape, Line):
        x1, y1, x2, y2, _, width = shape[:6]
        reach = width / 2
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        return left - reach, top - reach, right + reach, bottom + reach
    box = shape.bounds
    return box.left, box.top, box.right, box.bottom


def _around(points: Sequence[tuple[float, float]], reach: float) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = min(xs) - reach, min(ys) - reach
    return Box(left, top, max(xs) + reach - left, max(ys) + reach - top)
