"""From `--order`, `--said`, `--zero` and `--judged` to preferences."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from fwcompare.analysis.elicitation import ContradictionError, with_statements
from fwcompare.analysis.elicitation.statement_text import (
    StatementError,
    read_comparison,
    read_judgement,
    read_order,
)
from fwcompare.analysis.elicitation.weight_names import (
    ApartError,
    WeightName,
    comparison_of,
    judgement_of,
    order_of,
    weight_names,
)
from fwcompare.cli.terminal import UsageError, nearest
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.anchors import anchors_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import weighed_level
from fwcompare.decision.statements import Comparison, Statements
from fwcompare.wording import elicitation_words

AllSaid: TypeAlias = Mapping[str | None, Statements]
"""Statements by the dimension whose criteria they are about; None for what is weighed itself."""


def stated(
    dataset: Dataset,
    before: Preferences,
    orders: Iterable[str],
    said: Iterable[str],
    zero: Iterable[str],
    judged: Iterable[str] = (),
) -> AllSaid:
    """Return what the options state, or what `before` states with more said.

    An order goes before everything that a decision file states of the same weights. Only what an
    option speaks of is returned. UsageError with all faults.
    """
    reading = _Reading(dataset, before)
    for text in orders:
        reading.take_order(text)
    for text in zero:
        reading.take_zero(text.strip())
    for text in said:
        reading.take_comparison(text)
    for text in judged:
        reading.take_judgement(text)
    if reading.problems:
        raise UsageError(*reading.problems)
    return reading.found


def stated_preferences(
    dataset: Dataset, preferences: Preferences, statements: AllSaid
) -> Preferences:
    """Return these with what statements come to; UsageError where no weights agree with them."""
    for inside, said in statements.items():
        try:
            preferences = with_statements(preferences, dataset, said, inside)
        except ContradictionError:
            contradiction = elicitation_words.CONTRADICTION
            raise UsageError(f"--order, --said, --zero: {contradiction}") from None
    return preferences


class _Reading:
    """Takes options one after the other; `found` has what they state, `problems` their faults."""

    def __init__(self, dataset: Dataset, before: Preferences) -> None:
        self._dataset, self._before = dataset, before
        self._names = weight_names(dataset)
        self._ordered = set[str | None]()
        self.found: dict[str | None, Statements] = {}
        self.problems: list[str] = []

    def take_order(self, text: str) -> None:
        try:
            inside, ranks = order_of(self._names, read_order(text, self._names))
            said = Statements(ranks)
        except StatementError as error:
            self.problems.append(_fault("--order", error, self._names))
        except ApartError as error:
            self.problems.append(f"--order: {_apart(error)}")
        except ValueError:
            self.problems.append(f"--order {text!r}: something has two places in the order")
        else:
            if inside in self._ordered:
                self.problems.append(f"--order {text!r}: there is an order of these already")
            self._ordered.add(inside)
            self.found[inside] = said

    def take_zero(self, text: str) -> None:
        name = self._names.get(text)
        if name is None:
            error = StatementError("unknown id", text)
            self.problems.append(_fault("--zero", error, self._names))
            return
        said = self._said(name.inside)
        if any(name.id in rank for rank in said.order):
            self.problems.append(f"--zero {text}: it has a place in the order; leave one out")
        elif name.id not in said.zero:
            self.found[name.inside] = replace(said, zero=(*said.zero, name.id))

    def take_comparison(self, text: str) -> None:
        try:
            inside, comparison = comparison_of(self._names, read_comparison(text, self._names))
        except StatementError as error:
            self.problems.append(_fault("--said", error, self._names))
        except ApartError as error:
            self.problems.append(f"--said: {_apart(error)}")
        except ValueError:
            self.problems.append(f"--said {text!r}: something is compared with itself")
        else:
            comparison = _with_ranges(self._dataset, comparison, inside)
            self.found[inside] = self._said(inside).with_answer(comparison)

    def take_judgement(self, text: str) -> None:
        try:
            typed = read_judgement(text, self._names)
            inside, judgement = judgement_of(self._names, typed)
        except StatementError as error:
            self.problems.append(_fault("--judged", error, self._names))
        except ApartError as error:
            self.problems.append(f"--judged: {_apart(error)}")
        except ValueError:
            self.problems.append(f"--judged {text!r}: something is compared with itself")
        else:
            self.found[inside] = self._said(inside).with_judgement(judgement)

    def _said(self, inside: str | None) -> Statements:
        return self.found.get(inside, self._before.statements_inside(inside))


def _with_ranges(dataset: Dataset, comparison: Comparison, inside: str | None) -> Comparison:
    level = weighed_level(dataset, inside)
    return replace(
        comparison, ranges={id_: anchors_of(dataset, id_, level) for id_ in comparison.pair}
    )


def _apart(error: ApartError) -> str:
    return (
        f"{error.one!r} and {error.other!r} are not weighed against each other: only dimensions"
        " are, or criteria of one dimension"
    )


def _fault(option: str, error: StatementError, names: Mapping[str, WeightName]) -> str:
    told = f"{option}: {elicitation_words.statement_fault(error)}"
    return f"{told}; {nearest(error.text, names)}" if error.fault == "unknown id" else told
