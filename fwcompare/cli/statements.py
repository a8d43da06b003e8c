"""From `--order`, `--said` and `--zero` to preferences."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from fwcompare.analysis.elicitation import ContradictionError, with_statements
from fwcompare.analysis.elicitation.statement_text import (
    StatementError,
    read_comparison,
    read_order,
)
from fwcompare.cli.terminal import UsageError, nearest
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.anchors import anchors_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import weighed_level
from fwcompare.decision.statement_fitting import weighed_ids
from fwcompare.decision.statements import Comparison, Statements
from fwcompare.wording import elicitation_words


def stated(
    dataset: Dataset,
    before: Statements,
    order: str | None,
    said: Iterable[str],
    zero: Iterable[str],
) -> Statements:
    """Return what the options state, or `before` with more said; UsageError with all faults.

    An order goes before everything that a decision file states.
    """
    ids, problems = weighed_ids(dataset), list[str]()
    found = before if order is None else Statements()
    try:
        ranks = found.order if order is None else read_order(order, ids)
        nothing = tuple(dict.fromkeys((*found.zero, *(_known(id_.strip(), ids) for id_ in zero))))
        placed = [id_ for rank in ranks for id_ in rank]
        twice = next((id_ for id_ in nothing if id_ in placed), None)
        if twice is not None:
            problems.append(f"--zero {twice}: it has a place in the order; leave one out")
        else:
            found = replace(found, order=ranks, zero=nothing)
    except StatementError as error:
        problems.append(_fault("--order" if order is not None else "--zero", error, ids))
    for text in said:
        try:
            found = found.with_answer(_with_ranges(dataset, read_comparison(text, ids)))
        except StatementError as error:
            problems.append(_fault("--said", error, ids))
    if problems:
        raise UsageError(*problems)
    return found


def stated_preferences(
    dataset: Dataset, preferences: Preferences, statements: Statements
) -> Preferences:
    """Return these with what statements come to; UsageError where no weights agree with them."""
    try:
        return with_statements(preferences, dataset, statements)
    except ContradictionError:
        raise UsageError(f"--order, --said, --zero: {elicitation_words.CONTRADICTION}") from None


def _known(id_: str, ids: Collection[str]) -> str:
    if id_ not in ids:
        raise StatementError("unknown id", id_)
    return id_


def _with_ranges(dataset: Dataset, comparison: Comparison) -> Comparison:
    level = weighed_level(dataset)
    return replace(
        comparison, ranges={id_: anchors_of(dataset, id_, level) for id_ in comparison.pair}
    )


def _fault(option: str, error: StatementError, ids: Collection[str]) -> str:
    told = f"{option}: {elicitation_words.statement_fault(error)}"
    return f"{told}; {nearest(error.text, ids)}" if error.fault == "unknown id" else told
