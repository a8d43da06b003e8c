"""What stands above and below the lines of one state: its name, and who leads there."""

from typing import NamedTuple

from fwcompare.analysis import Evaluation
from fwcompare.analysis.shown_scores import shown_lead
from fwcompare.analysis.snapshots import State, StateOutcome
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Box, Shape, TextSize, TextWeight, Thing
from fwcompare.charts.text import in_lines, text_in
from fwcompare.wording import numbers, sentences, states_words

_MOST_NAME_LINES, _MOST_HEAD_LINES = 3, 4
_OVER = 4  # what a long word may stand over on both sides


class Column(NamedTuple):
    """One state: `detail` is its day or where one is; `leader` is None in a tie or unweighted."""

    name: str
    detail: str
    is_here: bool
    leader: AlternativeStyle | None
    margin: str
    word: str


def column_of(outcome: StateOutcome, styles: AlternativeStyles) -> Column:
    """Return what stands above and below the lines of a state."""
    state, evaluation = outcome.state, outcome.evaluation
    leader = styles[evaluation.leader] if evaluation.leader else None
    by = shown_lead(evaluation)
    margin = numbers.lead(by) if leader and by is not None else ""
    judgement = outcome.judgement
    word = sentences.VERDICT_WORDS[judgement.verdict] if judgement is not None else ""
    name, detail = state.name, _detail(state, evaluation)
    return Column(name, detail, state.is_here, leader, margin, word)


def _detail(state: State, evaluation: Evaluation) -> str:
    """Return where the weights of now are from, or how another state stands to them."""
    if state.kind == "now":
        return states_words.from_where(evaluation)
    here = states_words.SAME_AS_NOW if state.kind == "snapshot" else states_words.HERE
    return here if state.is_here else state.date


def head(column: Column, cell: Box, measure: Measure, *, is_selected: bool) -> list[Shape]:
    """Return the state's name, on smaller lines where the column is narrow, and its detail."""
    px = measure.px
    weight: TextWeight = "semibold" if is_selected or column.is_here else "regular"
    place = Box(cell.left + 1, cell.top + px(4), cell.width - 2, px(15))
    is_long = measure.width(column.name, "body", weight) > place.width
    size: TextSize = "caption" if is_long else "body"
    room = cell.width - px(4)  # a word alone may be wider, since names stand in the middle
    shapes: list[Shape] = []
    name = in_lines(column.name, room, _MOST_NAME_LINES, measure, size, weight)
    for line in name:
        wider = Box(place.left - px(_OVER), place.top, place.width + px(2 * _OVER), place.height)
        shapes.append(text_in(wider, line, measure, "ink", "middle", size, weight))
        place = place._replace(top=place.top + px(14))
    ink = "ink2" if column.is_here else "ink3"
    most = max(1, _MOST_HEAD_LINES - len(name))
    for line in in_lines(column.detail, room, most, measure, "caption"):
        shapes.append(text_in(place, line, measure, ink, "middle", "caption"))
        place = place._replace(top=place.top + px(13))
    return shapes


def foot(column: Column, row: str, place: Box, measure: Measure) -> list[Shape]:
    """Return who leads there, by how much, and the verdict's word; `row` is the state's key."""
    px = measure.px
    verdict = Thing(row, row, "verdict", column.word)
    if column.leader is None:
        return [text_in(place, column.word, measure, "ink", "middle", thing=verdict)]
    leader = Thing(row, row, "leader", column.leader.name)
    shapes: list[Shape] = [
        text_in(place, leader.words, measure, "ink", "middle", "body", "semibold", leader)
    ]
    words = f"by {column.margin}, {column.word}" if column.margin else column.word
    is_long = measure.width(words, "caption") > place.width
    lines = words.split(", ") if is_long else [words]
    things = (Thing(row, row, "ahead by", column.margin), verdict)
    for index, line in enumerate(lines):
        below = place._replace(top=place.top + px(16) + index * px(14))
        shapes.append(
            text_in(below, line, measure, "ink2", "middle", "caption", thing=things[index])
        )
    return shapes
