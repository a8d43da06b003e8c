"""What people say about a dimension, and what checking found."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fwcompare.dataset.dataset import VERDICTS, Claim, Dataset, Dimension
from fwcompare.gui.tabs.source_card import SourceLink
from fwcompare.gui.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.chip import VerdictChip
from fwcompare.gui.widgets.flow import FlowLayout
from fwcompare.gui.widgets.label import INK2, INK3, Label
from fwcompare.gui.widgets.rule import Rule


class ClaimsList(QWidget):
    def __init__(self, dataset: Dataset, dimension: Dimension, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("claims")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), 0)
        column.setSpacing(px(6))
        title = "What people say, and what checking found"
        column.addWidget(Label(theme, title, weight=SEMIBOLD, wraps=True))
        fared = summary(dimension.claims)
        column.addWidget(Label(theme, fared, size="caption", ink=INK3, wraps=True))
        for claim in dimension.claims:
            column.addWidget(_ClaimRow(dataset, claim, theme))
        if dimension.not_known:
            column.addWidget(Rule(theme))
            column.addWidget(Label(theme, "Not known", weight=SEMIBOLD))
            for gap in dimension.not_known:
                column.addWidget(Label(theme, f"– {gap}", ink=INK2, wraps=True))


class _ClaimRow(QWidget):
    def __init__(self, dataset: Dataset, claim: Claim, theme: Theme) -> None:
        super().__init__()
        px = theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(3), 0, px(3))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(1))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(VerdictChip(theme, claim.verdict), 0, 0, 3, 1, top)
        grid.setColumnMinimumWidth(0, px(88))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(theme, claim.says, wraps=True), 0, 1)
        if claim.finding:
            finding = Label(theme, claim.finding, size="caption", ink=INK2, wraps=True)
            grid.addWidget(finding, 1, 1)
        links = FlowLayout(px(12))
        for id_ in claim.sources:
            links.addWidget(SourceLink(theme, dataset.sources[id_]))
        if claim.sources:
            grid.addLayout(links, 2, 1)
        self.setAccessibleName(f"{claim.verdict.replace('-', ' ')}: {claim.says}")


def summary(claims: tuple[Claim, ...]) -> str:
    """Return how many claims there are and how they fared."""
    if not claims:
        return "no claims checked"
    count = Counter(claim.verdict for claim in claims)
    parts = [f"{count[v]} {v.replace('-', ' ')}" for v in VERDICTS if count[v]]
    noun = "claim" if len(claims) == 1 else "claims"
    return f"{len(claims)} {noun}: {', '.join(parts)}"
