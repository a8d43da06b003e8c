"""What the page on priorities says: what to do with the order, and with each question."""

from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.proposal import Level
from fwcompare.decision.statements import Statements
from fwcompare.wording import names, numbers

HEADING = "Put them in your order"
HEADING_FIRST = "What matters most to you?"
HOW_TO_ORDER = (
    "Drag a row up or down, or press Alt+↑ or Alt+↓. Press = if it counts as much as the row above."
)
HOW_IN_SHORT = "Drag a row, or press Alt+↑ or Alt+↓; = means equal to the row above."
ORDER_MEANS = (
    "The line below a name says what there is to gain: from the worst to the best. Put on top the"
    " gain that you would miss most, not the name that sounds most important."
)
BELOW_LINE = "nothing below this line counts"
BEGIN = "Begin with the order"
BEGIN_MEANS = (
    "Drag the rows into your order, what matters most to you on top. The line below a name says"
    " what there is to gain, from the worst to the best: put on top the gain that you would miss"
    " most, not the name that sounds most important. Then press the button. Often the order alone"
    " decides who leads; where it does not, you are asked one question after another, usually two"
    " or three."
)
IMAGINE = (
    "Imagine that you can have only one of these two improvements. Take the one you want more."
)
GHOSTS = (
    "While you point at a reply, a hollow handle on each slider shows where that reply would put"
    " its weight."
)
BAR_MEANS = (
    "The whole bar is every way to weigh that fits what you have said so far; each colour is the"
    " part of them in which that one leads. The bracket under a slider shows how far its weight"
    " can still go."
)
TAKE_ORDER = "This is my order"
NOTHING_LEFT = "Nothing left to ask"
USE, ASK_ON = "Use these weights", "Ask me more"
USE_MEANS = "The sliders stand at these weights already. This closes the page and keeps them."
ASK_ON_MEANS = "Further answers move the weights closer to yours, but hardly change who is best."
ABOUT_THE_SAME, CANNOT_SAY, BACK = "about the same", "can’t say", "Back"
SAID_HEADING = "What you said"
CHECK, CHECK_MEANS = (
    "Ask me one again",
    "Most of the outcome rests on this one answer, so it is asked once more:",
)
SAME_AGAIN = "You said the same again."
FLIP = "Press an answer to turn it into its opposite, or the cross to take it back."
TO_DIMENSIONS = "‹ All dimensions"
OPEN_INSIDE = "→ opens what is inside."
TO_ORDER, TO_QUESTIONS = "‹ The order", "The questions ›"
CHOOSING = "Choosing a question …"
NOBODY = "Nothing can be weighed: no dimension counts."


def without_head(dataset: Dataset, found: Elicited) -> tuple[str, ...]:
    """Return what stands over the shares beside answers, the longest wording first."""
    if found.leader is None:
        return ("without this answer",)
    name = names.alternative(dataset, found.leader)
    return f"{name} without this answer", f"{name} without it"


def heading_inside(dataset: Dataset, dimension: str) -> str:
    """Return what stands over the criteria of a dimension."""
    return f"Inside {names.dimension(dataset, dimension)}"


def row(dataset: Dataset, said: Statements, id_: str, level: Level) -> str:
    """Return where one stands in an order, for a reader."""
    name = names.weight(dataset, level, id_)
    if id_ in said.zero:
        return f"{name}: counts nothing"
    for place, rank in enumerate(said.order, 1):
        if id_ in rank:
            others = [names.weight(dataset, level, other) for other in rank if other != id_]
            equal = f", equal to {', '.join(others)}" if others else ""
            return f"{place} of {len(said.order)}: {name}{equal}"
    return f"{name}: no place yet"


def taken_back(count: int) -> str:
    """Return that answers did not agree with a new order; "" for none."""
    if not count:
        return ""
    one = count == 1
    answers = "An answer that does" if one else f"{numbers.points(count)} answers that do"
    return f"{answers} not agree with this order {'was' if one else 'were'} taken back; Undo."


def title_and_rest(sentence: str) -> tuple[str, str]:
    """Return a sentence of two parts as a heading and a sentence."""
    title, colon, rest = sentence.partition(": ")
    return (title, f"{rest[0].upper()}{rest[1:]}") if colon and rest else (sentence, "")


def open_inside(dataset: Dataset, dimension: str, *, is_ordered: bool) -> str:
    """Return what a press on a dimension's chevron does."""
    name = names.dimension(dataset, dimension)
    return f"Put what is inside {name} in order{' (done)' if is_ordered else ''}"


def question(number: int) -> str:
    """Return which question it is, from 1."""
    return f"question {number}"
