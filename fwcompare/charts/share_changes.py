"""How the shares of what is weighed differ from state to state, against those of here."""

from collections.abc import Sequence
from typing import NamedTuple

from fwcompare.analysis import Evaluation
from fwcompare.analysis.snapshots import StateOutcome, share_differences
from fwcompare.analysis.weighed import weighed
from fwcompare.charts.axis import crisp
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Box, Line, Shape, Size, Thing
from fwcompare.charts.state_columns import columns_in, ground
from fwcompare.charts.text import text_in
from fwcompare.wording import numbers

_ROW, _HEAD = 22, 4
_BAR, _NUMBER = 4, 30


class Row(NamedTuple):
    """`share` is that of here, "" without weights; `changes` (-1..1) what others have more.

    `told` has the changes as differences of the shown shares.
    """

    id: str
    label: str
    share: str
    changes: tuple[float | None, ...]
    told: tuple[str, ...]


class ShareChanges(NamedTuple):
    """A row for each that is weighed, a column for each state; `here` has no differences."""

    names: tuple[str, ...]
    here: int
    rows: tuple[Row, ...]
    selected: int = -1


def share_changes(outcomes: Sequence[StateOutcome], selected: int) -> ShareChanges:
    """Return what to draw; the last state that has the points of now is "here"."""
    marked = [index for index, outcome in enumerate(outcomes) if outcome.state.is_here]
    here = marked[-1] if marked else len(outcomes) - 1
    base = outcomes[here].evaluation
    found = weighed(base)
    differences = [
        share_differences(base, outcome.evaluation) if outcome.evaluation.has_weights else None
        for outcome in outcomes
    ]
    rows = tuple(
        Row(
            id_,
            thing.label,
            numbers.dimension_share(found.shares[id_]) if base.has_weights else "",
            tuple(None if changed is None else changed[id_] for changed in differences),
            tuple(_told(base, outcome.evaluation, id_) for outcome in outcomes),
        )
        for id_, thing in found.things.items()
    )
    names = tuple(outcome.state.name for outcome in outcomes)
    return ShareChanges(names, here, rows, selected)


def height(result: ShareChanges, measure: Measure) -> int:
    return measure.px(_HEAD) * 2 + measure.px(_ROW) * len(result.rows)


def draw(result: ShareChanges, size: Size, measure: Measure) -> list[Shape]:
    columns = columns_in(size, len(result.names), measure)
    heads = [Thing(str(i), "", str(i), name) for i, name in enumerate(result.names)]
    shapes = ground(columns, result.selected, heads)
    longest = _longest(result)
    for number, row in enumerate(result.rows):
        line = _line(number, size, measure)
        right = columns.lefts[-1] + columns.pitch
        y = crisp(line.top)
        shapes.append(Line(round(columns.gutter), y, round(right), y, "grid"))
        for index, change in enumerate(row.changes):
            cell = Box(columns.lefts[index], line.top, columns.pitch, line.height)
            if index == result.here:
                thing = Thing(str(index), row.id, str(index), row.share)
                share = text_in(
                    cell, row.share, measure, "ink", "middle", "body", "semibold", thing
                )
                shapes.append(share)
            else:
                thing = Thing(str(index), row.id, str(index), row.told[index])
                shapes += _change(change, longest, cell, thing, measure)
    return shapes + gutter(result, size, measure)


def gutter(result: ShareChanges, size: Size, measure: Measure) -> list[Shape]:
    """Return what stays in sight when the columns are scrolled sideways: the names."""
    columns = columns_in(size, len(result.names), measure)
    left = measure.px(16)
    shapes: list[Shape] = []
    for number, row in enumerate(result.rows):
        line = _line(number, size, measure)
        place = Box(left, line.top, columns.gutter - measure.px(6) - left, line.height)
        thing = Thing("", row.id, "", row.label)
        shapes.append(text_in(place, row.label, measure, thing=thing))
    return shapes


def _line(number: int, size: Size, measure: Measure) -> Box:
    top = measure.px(_HEAD) + number * measure.px(_ROW)
    return Box(0, top, size.width, measure.px(_ROW))


def _longest(result: ShareChanges) -> float:
    found = [abs(c) for row in result.rows for c in row.changes if c is not None]
    return max(found, default=0.0) or 1.0


def _change(
    change: float | None, longest: float, cell: Box, thing: Thing, measure: Measure
) -> list[Shape]:
    """A bar from a middle line, to the right where the share is larger, and the number."""
    px = measure.px
    if change is None:
        return [text_in(cell, numbers.EN_DASH, measure, "ink3", "middle", thing=thing)]
    is_level = thing.words == numbers.share_difference(0.0, 0.0)
    number = Box(cell.right - px(_NUMBER + 10), cell.top, px(_NUMBER), cell.height)
    left = cell.left + px(10)
    middle, reach = (left + number.left) / 2, (number.left - left) / 2
    inset = px(4)
    shapes: list[Shape] = [
        Line(middle, cell.top + inset, middle, cell.bottom - inset, "line"),
    ]
    if not is_level:
        length, top = change / longest * reach, cell.top + cell.height / 2 - px(_BAR) / 2
        wide = max(1.0, abs(length))
        shapes.append(Bar(min(middle, middle + length), top, wide, px(_BAR), "ink2", 0.0, thing))
    ink = "ink3" if is_level else "ink"
    shapes.append(text_in(number, thing.words, measure, ink, "end", thing=thing))
    return shapes


def _told(here: Evaluation, there: Evaluation, id_: str) -> str:
    if not there.has_weights:
        return ""
    return numbers.share_difference(weighed(here).shares[id_], weighed(there).shares[id_])
