"""What the page on priorities changes: an order or an answer at a time, each one step of undo."""

from collections.abc import Mapping
from dataclasses import replace

from fwcompare.analysis.elicitation import Elicited, Statements, present_order, with_statements
from fwcompare.analysis.elicitation.stating import agreeing
from fwcompare.analysis.elicitation.trade_off import Reply, TradeOff, answer_to
from fwcompare.decision.anchors import anchors_of
from fwcompare.decision.judgement import Judgement
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import Level, weighed_level
from fwcompare.decision.statement_fitting import weighed_ids
from fwcompare.decision.statements import CannotSay, Comparison
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.wording import names, trade_off_words


class PrioritiesEdits:
    """Edits of what was said `inside` a dimension, or of dimensions themselves with None.

    `shown` is what is left as the page shows it; answers are told by their place in it.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.inside: str | None = None
        self.shown: Elicited | None = None

    @property
    def level(self) -> Level:
        return weighed_level(self._document.dataset, self.inside)

    @property
    def said(self) -> Statements:
        return self._document.preferences.statements_inside(self.inside)

    def what_else_matters(self) -> Preferences:
        """Return the preferences without the points that are weighed against each other here."""
        preferences = self._document.preferences
        if self.inside is None and not self._document.dataset.is_flat:
            return replace(preferences, dimension_points={}, own_dimensions=frozenset())
        own = weighed_ids(self._document.dataset, self.inside)
        others = {i: p for i, p in preferences.criterion_points.items() if i not in own}
        return replace(
            preferences,
            criterion_points=others,
            own_criteria=preferences.own_criteria.difference(own),
        )

    def all_placed(self) -> Statements:
        """Return what was said, with a place for whatever has none yet, by its points."""
        said = self.said
        placed = {*said.zero, *(id_ for rank in said.order for id_ in rank)}
        present = present_order(self._document.evaluation, self.inside)
        rest = [rank for rank in present if rank[0] not in placed]
        return replace(said, order=(*said.order, *rest))

    def order(self, said: Statements) -> int:
        """Take a new order; return how many answers do not agree with it and are taken back."""
        kept = agreeing(self.shown.weighed, said) if self.shown else said
        self._edit("Your order", kept)
        return len(said.answers) - len(kept.answers)

    def reply(self, trade_off: TradeOff, reply: Reply) -> None:
        dataset = self._document.dataset
        answer = answer_to(trade_off, reply, self._ranges(trade_off))
        told = trade_off_words.answer(dataset, answer, self.level)
        self._edit(told, self.said.with_answer(answer))

    def would_be(self, trade_off: TradeOff, reply: Reply) -> Preferences:
        """Return what a reply would make of the preferences."""
        answer = answer_to(trade_off, reply, self._ranges(trade_off))
        return self._preferences(self.said.with_answer(answer))

    def take_back(self, index: int | None = None) -> None:
        """Take an answer back, the last one with None."""
        answers = self.shown.statements.answers if self.shown else ()
        if answers:
            place = self._place(len(answers) - 1 if index is None else index)
            self._edit("Answer taken back", self.said.without_answer(place))

    def turn(self, index: int) -> None:
        """Turn an answer round, where it has an opposite."""
        place = self._place(index)
        answer = self.said.answers[place]
        turned = answer.turned if isinstance(answer, Comparison) else None
        if turned is not None:
            self._edit("Answer turned round", self.said.with_answer_at(place, turned))

    def answer_anew(self, index: int, trade_off: TradeOff, reply: Reply | None) -> None:
        """Change an answer that was asked again, or leave it open."""
        place = self._place(index)
        if reply is None:
            pair = trade_off.more, trade_off.than
            self._edit("Answer left open", self.said.with_answer_at(place, CannotSay(pair)))
            return
        answer = answer_to(trade_off, reply, self._ranges(trade_off))
        self._edit("Answer changed", self.said.with_answer_at(place, answer))

    def judge(self, pair: tuple[str, str], times: float | None) -> None:
        """Say how many times as important the first of a pair is; None takes that back."""
        said = self.all_placed().without_judgement(*pair)
        if times is None:
            self._edit("Judgement taken back", self.said.without_judgement(*pair))
            return
        self._edit("Judgement of a pair", said.with_judgement(Judgement(*pair, times)))

    def _place(self, index: int) -> int:
        """Return where an answer is that is shown: those of what has no weight now are not."""
        shown = self.shown.statements.answers if self.shown else ()
        return self.said.answers.index(shown[index])

    def _ranges(self, trade_off: TradeOff) -> Mapping[str, str]:
        pair = trade_off.more, trade_off.than
        return {id_: anchors_of(self._document.dataset, id_, self.level) for id_ in pair}

    def _preferences(self, statements: Statements) -> Preferences:
        document = self._document
        if self.shown is not None:
            statements = agreeing(self.shown.weighed, statements)
        return with_statements(document.preferences, document.dataset, statements, self.inside)

    def _edit(self, text: str, statements: Statements) -> None:
        if self.inside is not None:
            text = f"{text}, inside {names.dimension(self._document.dataset, self.inside)}"
        self._document.edit(on_one_line(text), self._preferences(statements))
