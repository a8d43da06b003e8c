"""Who the alternatives are: a few lines and features for each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.dataset.dataset import Alternative, Dataset
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.mark_label import MarkLabel
from fwcompare.gui.widgets.markdown_view import MarkdownView
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.wording import isolation, joining_words


class Portraits(QWidget):
    """Two beside each other, further ones below."""

    def __init__(
        self,
        dataset: Dataset,
        styles: AlternativeStyles,
        theme: Theme,
        others: tuple[str, ...] = (),
    ) -> None:
        """Show those who have a style, and name the others once."""
        super().__init__()
        px = theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(16), px(12), px(16), px(12))
        grid.setHorizontalSpacing(px(32))
        grid.setVerticalSpacing(px(16))
        for index, (id_, style) in enumerate(styles.items()):
            portrait = _portrait(dataset.alternatives[id_], style, theme)
            grid.addWidget(portrait, index // 2, index % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(index % 2, 1)
        if others:
            told = joining_words.not_compared(dataset, others)
            line = Label(theme, told, size="caption", ink=INK3, wraps=True)
            grid.addWidget(line, grid.rowCount(), 0, 1, 2)


def _portrait(alternative: Alternative, style: AlternativeStyle, theme: Theme) -> QWidget:
    px = theme.px
    portrait = QWidget()
    portrait.setAccessibleName(alternative.name)
    column = QVBoxLayout(portrait)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(4))
    head = QHBoxLayout()
    head.setSpacing(px(8))
    head.addWidget(MarkLabel(theme, style))
    head.addWidget(ElidedLabel(theme, alternative.name, size="question", weight=SEMIBOLD))
    head.addWidget(Label(theme, alternative.version, size="caption", ink=INK3))
    head.addStretch(1)
    column.addLayout(head)
    if alternative.about:
        about = MarkdownView(alternative.about)
        about.setAccessibleName(f"About {isolation.name(alternative.name)}")
        column.addWidget(about)
    if alternative.features:
        titles = "\u00a0· ".join(feature.title for feature in alternative.features)
        features = Label(theme, titles, size="caption", ink=INK2, wraps=True)
        told = "\n".join(f"{f.title}: {f.text}" for f in alternative.features)
        set_tip(features, told)
        column.addWidget(features)
    return portrait
