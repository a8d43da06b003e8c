"""The difference table: a cell for each alternative, and the criterion that carries the row."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import Dataset, TableRow
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.label import INK, INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.rule import Rule
from fwcompare.wording import isolation, numbers

_TITLE = "How they differ"
_LEAST_CELL = 76
_LINK = 92
_VALUE = 44
_GAP = 12
_MARGIN = 16


class DifferenceTable(QWidget):
    """The values leave first where the width is short; the least width holds all cells."""

    spoken_role = QAccessible.Role.Table

    def __init__(
        self, dataset: Dataset, styles: AlternativeStyles, selection: Selection, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("difference-table")
        self.setAccessibleName(_TITLE)
        self._theme = theme
        self._feature = _feature_width(dataset, theme)
        self._alternatives = len(styles)
        self._has_links = any(row.criterion for row in dataset.table)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_MARGIN), px(12), px(_MARGIN), px(16))
        column.setSpacing(0)
        self._rows = [_Row.head(styles, theme)]
        self._rows += [_Row.of(row, dataset, styles, selection, theme) for row in dataset.table]
        for row in self._rows:
            column.addWidget(row)
        # The rows' widths are set below: what they are now says nothing of what they may become.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(has_values=False, cell=self._theme.px(_LEAST_CELL)), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        fits = self.width() >= self._needed(has_values=True, cell=px(_LEAST_CELL))
        has_values = fits and self._has_links
        rest = self.width() - self._needed(has_values=has_values, cell=0)
        for row in self._rows:
            cell = rest // self._alternatives
            row.fit(self._feature, cell, has_links=self._has_links, has_values=has_values)

    def _needed(self, *, has_values: bool, cell: int) -> int:
        px = self._theme.px
        needed = 2 * px(_MARGIN) + self._feature
        needed += px(_GAP) + px(_LINK) if self._has_links else 0
        needed += self._alternatives * (px(_GAP) + cell)
        return needed + (self._alternatives * (px(_GAP) + px(_VALUE)) if has_values else 0)


class _Row(QWidget):
    """`feature`, cells, the link to a criterion, its values; below, what checking adds."""

    spoken_role = QAccessible.Role.Row

    def __init__(
        self,
        theme: Theme,
        feature: QWidget,
        cells: list[QWidget],
        link: QWidget,
        values: list[QWidget],
        checked: QWidget | None = None,
    ) -> None:
        super().__init__()
        px = theme.px
        self._theme = theme
        self._feature = feature
        self._cells = cells
        self._link = link
        self._values = values
        for part in (feature, *cells, link):
            policy = part.sizePolicy()  # a wrapping label would otherwise ask for no width
            policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
            part.setSizePolicy(policy)
        link.setFixedWidth(px(_LINK))
        for value in values:
            value.setFixedWidth(px(_VALUE))
        line = QHBoxLayout()
        line.setSpacing(px(_GAP))
        for part in (feature, *cells, link, *values):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(4))
        column.addLayout(line)
        self._indent = QHBoxLayout()
        if checked is not None:
            self._indent.addWidget(checked)
            column.addLayout(self._indent)
        column.addWidget(Rule(theme, "grid"))

    @classmethod
    def head(cls, styles: AlternativeStyles, theme: Theme) -> "_Row":
        def caption(text: str) -> Label:
            return _Head(theme, text, size="caption", ink=INK3)

        cells: list[QWidget] = [caption(style.name) for style in styles.values()]
        values: list[QWidget] = [_right(caption(style.name)) for style in styles.values()]
        title = _Head(theme, _TITLE, weight=SEMIBOLD)
        return cls(theme, title, cells, caption("rated in"), values)

    @classmethod
    def of(
        cls,
        row: TableRow,
        dataset: Dataset,
        styles: AlternativeStyles,
        selection: Selection,
        theme: Theme,
    ) -> "_Row":
        cells: list[QWidget] = [_Cell(theme, row.cells.get(a, ""), wraps=True) for a in styles]
        link: QWidget = QWidget()
        values: list[QWidget] = []
        if row.criterion:
            criterion = dataset.criteria[row.criterion]
            link = Link(theme, criterion.label)
            link.setAccessibleDescription(f"Go to {isolation.name(criterion.name)}")
            go = partial(selection.ask_for, criterion.dimension, criterion.id)
            link.clicked.connect(go)
            values = _values([criterion.value(a) for a in styles], theme)
        checked = None
        if row.checked:
            text = f"Checked: {row.checked}"
            checked = _Cell(theme, text, size="caption", ink=INK2, wraps=True)
        feature = _Feature(theme, row.feature, ink=INK2, wraps=True)
        whole = cls(theme, feature, cells, link, values, checked)
        whole.setAccessibleName(feature.text())
        return whole

    def fit(self, feature: int, cell: int, *, has_links: bool, has_values: bool) -> None:
        """Take the widths that all rows share."""
        self._feature.setFixedWidth(feature)
        for part in self._cells:
            part.setFixedWidth(cell)
        self._link.setVisible(has_links)
        for value in self._values:
            value.setVisible(has_values)
        self._indent.setContentsMargins(feature + self._theme.px(_GAP), 0, 0, 0)


class _Cell(Label):
    spoken_role = QAccessible.Role.Cell


class _Feature(Label):
    spoken_role = QAccessible.Role.RowHeader


class _Head(ElidedLabel):
    spoken_role = QAccessible.Role.ColumnHeader


def _feature_width(dataset: Dataset, theme: Theme) -> int:
    head = theme.metrics("body", SEMIBOLD).horizontalAdvance(_TITLE)
    widths = [theme.metrics().horizontalAdvance(row.feature) for row in dataset.table]
    return int(min(max(head, *widths), theme.px(140))) + 2


def _values(values: list[float | None], theme: Theme) -> list[QWidget]:
    labels: list[QWidget] = []
    for value, is_best in zip(values, numbers.stressed(values), strict=True):
        text = "?" if value is None else numbers.rating(value)
        weight, ink = (SEMIBOLD, INK) if is_best else (REGULAR, INK2)
        labels.append(_right(_Cell(theme, text, weight=weight, ink=ink)))
    return labels


def _right(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
