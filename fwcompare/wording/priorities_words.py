"""What the page on priorities says: what to do with the order, and with each question."""

from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.proposal import Level
from fwcompare.decision.statements import Statements
from fwcompare.wording import names, numbers

HEADING = "In your order"
HEADING_FIRST = "What matters most to you?"
HOW_TO_ORDER = "Drag, or Alt+↑ ↓; = for equal. The best range first."
HOW_IN_SHORT = "Drag, or Alt+↑ ↓; = for equal."
ORDER_MEANS = (
    "Put first what you would rather have at its best than anything else: not what sounds"
    " important, but the range that stands below each name."
)
BELOW_LINE = "nothing below this line counts"
BEGIN = "The order first"
BEGIN_MEANS = (
    "Sort what matters on this page by hand. Often the order alone settles who leads; where it"
    " does not, a question or two does."
)
TAKE_ORDER = "This is my order"
NOTHING_LEFT = "Nothing left to ask"
USE, ASK_ON = "Use these weights", "Ask on"
ABOUT_THE_SAME, CANNOT_SAY, BACK = "about the same", "can’t say", "Back"
SAID_HEADING = "What you said"
CHECK, CHECK_MEANS = "Ask me one again", "One answer carries most of it. Asked once more:"
SAME_AGAIN = "You said the same again."
FLIP = "A press on an answer turns it round; the cross takes it back."
TO_DIMENSIONS = "‹ All dimensions"
OPEN_INSIDE = "→ opens what is inside."
TO_ORDER, TO_QUESTIONS = "‹ The order", "The questions ›"
CHOOSING = "Choosing a question …"
NOBODY = "Nothing can be weighed: no dimension counts."


def without_head(dataset: Dataset, found: Elicited) -> str:
    """Return what stands over the shares beside answers."""
    leader = found.leader
    return f"{names.alternative(dataset, leader)}, without it" if leader else "without it"


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
