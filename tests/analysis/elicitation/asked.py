"""Short ways to say what is weighed and what was said, for tests."""

from collections.abc import Sequence

from fwcompare.analysis.elicitation import Elicited, Statements, elicited
from fwcompare.analysis.elicitation.statement_text import read_comparison, read_order
from fwcompare.analysis.elicitation.weighed import Weighed

NINE = (0.7, 0.8, -2.2, 3.9, 3.2, 1.1, 0.6, 5.0, -4.0)
"""By how much one is ahead on nine dimensions: most, but not the important ones, for it."""


def ahead_by(differences: Sequence[float]) -> Weighed:
    """Compare `a` and `b`, `a` ahead by these on "1", "2" and so on."""
    rows = enumerate(differences, start=1)
    return Weighed(("a", "b"), {str(k): (5 + d / 2, 5 - d / 2) for k, d in rows})


def said(weighed: Weighed, order: str = "", *comparisons: str, zero: str = "") -> Statements:
    ids = weighed.ids
    return Statements(
        read_order(order, ids) if order else (),
        tuple(zero.split()),
        tuple(read_comparison(text, ids) for text in comparisons),
    )


def outcome(
    differences: Sequence[float], order: str = "", *comparisons: str, zero: str = ""
) -> Elicited:
    weighed = ahead_by(differences)
    return elicited(weighed, said(weighed, order, *comparisons, zero=zero))
