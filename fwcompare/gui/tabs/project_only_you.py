"""The criteria that no source can rate: what somebody says of them, a lane for each alternative."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import Criterion
from fwcompare.decision import Preferences
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.project_part import HEAD, MARGIN, ProjectPart
from fwcompare.gui.widgets.label import INK2, INK3
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.said_lane import HEIGHT, SaidLane
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import project_words

_LANES_LEFT, _ROOMY, _LINE, _GAP, _ASK_LINES = 216, 560, 18, 10, 2


class OnlyYou(ProjectPart):
    """Said by dragging, by keys, or by choosing one of the scale's words."""

    def __init__(self, document: Document, theme: Theme, styles: AlternativeStyles) -> None:
        super().__init__(document, theme)
        self.setObjectName("only-you")
        means = project_words.ONLY_YOU_MEANS, project_words.ONLY_YOU_MEANS_IN_SHORT
        self._head, self._beside = self.make_head(project_words.ONLY_YOU, *means)
        self.blocks = [
            _Block(document, theme, styles, criterion, self)
            for criterion in document.dataset.criteria.values()
            if criterion.is_asked
        ]

    def refresh(self) -> None:
        before = self.height_at(self.width())
        for block in self.blocks:
            block.refresh()
        if self.height_at(self.width()) != before:
            self.height_changed.emit()

    def height_at(self, width: int) -> int:
        return self.theme.px(HEAD) + sum(block.height_at(width) for block in self.blocks)

    def arrange(self) -> None:
        px = self.theme.px
        self.put_head(self._head, self._beside, self.width() - px(MARGIN))
        top = px(HEAD)
        for block in self.blocks:
            high = block.height_at(self.width())
            put_at(block, QRect(0, top, self.width(), high))
            top += high


class _Block(ProjectPart):
    """One criterion: what it asks, what 0 and 10 mean, and its lanes."""

    def __init__(
        self,
        document: Document,
        theme: Theme,
        styles: AlternativeStyles,
        criterion: Criterion,
        parent: QWidget,
    ) -> None:
        super().__init__(document, theme)
        self.setParent(parent)
        self.has_line_above = False
        self.criterion = criterion
        self._styles = styles
        self._gesture: int | None = None
        self._ask = ReservedLabel(theme, lines=_ASK_LINES, weight="semibold", parent=self)
        self._ask.show_text(criterion.question or criterion.name, criterion.label)
        self._scale = ReservedLabel(theme, lines=2, size="caption", ink=INK3, parent=self)
        self._scale.show_text(*project_words.ends_of(criterion))
        self.state = ReservedLabel(theme, size="caption", ink=INK2, parent=self)
        self.lanes = {
            id_: self._make_lane(id_)
            for id_ in styles
            if id_ in criterion.ratings and criterion.rating(id_).is_asked
        }

    def refresh(self) -> None:
        evaluation, id_ = self.document.evaluation, self.criterion.id
        rated = evaluation.dataset.criteria[id_]
        for alternative, lane in self.lanes.items():
            show_if(lane, alternative in evaluation.dataset.alternatives)
            value = rated.value(alternative)
            words = project_words.said(self.criterion, rated.rating(alternative))
            lane.show_value(value, words)
            name = f"{self._ask.text()} {self._styles[alternative].name}: {words}"
            if name != lane.accessibleName():
                lane.setAccessibleName(name)
        self.state.show_text(project_words.when_counted(evaluation, id_))

    def height_at(self, width: int) -> int:
        px = self.theme.px
        lanes = sum(not lane.isHidden() for lane in self.lanes.values()) * px(HEIGHT)
        words = self._ask_height(width) + self._scale.reserved_height
        if self._is_stacked(width):
            return words + lanes + px(_LINE) + px(_GAP)
        return max(words, lanes + px(_LINE)) + px(_GAP)

    def _words_width(self, width: int) -> int:
        """Return how wide the words are: as wide as the part where they stand above the lanes."""
        px = self.theme.px
        return width - 2 * px(MARGIN) if self._is_stacked(width) else px(_LANES_LEFT) - px(8)

    def _ask_height(self, width: int) -> int:
        """Return the room for what is asked, and have it take no more lines than it needs."""
        whole = self.theme.width(self._ask.text(), weight=SEMIBOLD)
        self._ask.reserve_lines(1 if whole <= self._words_width(width) else _ASK_LINES)
        return self._ask.reserved_height + self.theme.px(2)

    def arrange(self) -> None:
        px, width = self.theme.px, self.width()
        left, right = px(MARGIN), width - px(MARGIN)
        is_stacked, wide = self._is_stacked(width), self._words_width(width)
        lanes_left = left - px(4) if is_stacked else left + px(_LANES_LEFT)
        asked, words = self._ask_height(width), self._scale.reserved_height
        put_at(self._ask, QRect(left, 0, wide, asked - px(2)))
        put_at(self._scale, QRect(left, asked, wide, words))
        top = asked + words if is_stacked else 0
        for lane in self.lanes.values():
            if lane.isHidden():
                continue
            put_at(lane, QRect(lanes_left, top, right + px(4) - lanes_left, px(HEIGHT)))
            top += px(HEIGHT)
        put_at(self.state, QRect(lanes_left + px(4), top, right - lanes_left, px(_LINE)))

    def _is_stacked(self, width: int) -> bool:
        return width - 2 * self.theme.px(MARGIN) < self.theme.px(_ROOMY)

    def _make_lane(self, alternative: str) -> SaidLane:
        lane = SaidLane(self.theme, self._styles[alternative], self)
        lane.setObjectName(f"said-{self.criterion.id}-{alternative}")
        lane.setToolTip(project_words.LANE_KEYS)
        lane.gesture_started.connect(self._begin)
        lane.said.connect(partial(self._say, alternative))
        lane.taken_back.connect(partial(self._take_back, alternative))
        lane.menu_asked.connect(partial(self._offer_words, alternative, lane))
        return lane

    def _begin(self) -> None:
        self._gesture = self.document.new_gesture()

    def _say(self, alternative: str, value: float) -> None:
        self._edit(alternative, value, self._gesture)

    def _edit(self, alternative: str, value: float, gesture: int | None = None) -> None:
        rating = self.criterion.scale.rating_at(value)
        preferences = self.document.preferences.with_said(self.criterion.id, alternative, rating)
        preferences = self._weighed_again(preferences)
        self.document.edit(self._step(alternative), preferences, gesture)

    def _take_back(self, alternative: str) -> None:
        preferences = self.document.preferences.without_said(self.criterion.id, alternative)
        preferences = self._weighed_again(preferences)
        self.document.edit(f"{self._step(alternative)} taken back", preferences)

    def _step(self, alternative: str) -> str:
        name, label = self._styles[alternative].name, self.criterion.label
        return f"{on_one_line(label)}, {on_one_line(name)}"

    def _offer_words(self, alternative: str, lane: SaidLane) -> None:
        """List what 0, 5 and 10 mean, to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, words in project_words.anchors(self.criterion):
            menu.addAction(mnemonic_safe(words), partial(self._edit, alternative, value))
        menu.addSeparator()
        back = menu.addAction(project_words.TAKE_BACK, partial(self._take_back, alternative))
        said = self.document.preferences.said.get(self.criterion.id, {})
        back.setEnabled(alternative in said)
        at = QPoint(round(lane.x_of(0)), lane.height())
        menu.popup(lane.mapToGlobal(at))

    def _weighed_again(self, preferences: Preferences) -> Preferences:
        """Return preferences with an order's weights anew: now more, or less, may be weighed."""
        if not preferences.is_stated:
            return preferences
        from fwcompare.analysis.elicitation import restated

        return restated(preferences, self.document.dataset)
