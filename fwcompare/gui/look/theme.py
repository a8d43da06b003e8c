"""Colours, sizes, fonts and icons: the one place they come from."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPalette,
    QStaticText,
    QTransform,
)
from PySide6.QtWidgets import QApplication

from fwcompare.bundled import RESOURCES
from fwcompare.charts.measure import PIXELS
from fwcompare.charts.palettes import LIGHT, PALETTES, Colours
from fwcompare.charts.shapes import TextSize
from fwcompare.gui.look.icons import tinted_icon
from fwcompare.gui.look.style_sheet import style_sheet
from fwcompare.gui.look.text_measure import TextMeasure
from fwcompare.wording import numbers

SYSTEM = "system"
"""The choice of a theme that follows the system; the others are the ids of PALETTES."""

_DESIGN_BODY = PIXELS["body"]
_TEXT_STEP = 10
TEXT_SIZES = range(80, 201, _TEXT_STEP)
"""The text sizes to choose from, in % of the system's."""

_MOST_LINES = 5000
_GENERIC_FAMILIES = {"", "Sans", "Sans Serif", "DejaVu Sans"}
_BUNDLED_FAMILY = "Inter"
_BUNDLED_FONTS = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold


class LaidOut(NamedTuple):
    """A line of text ready to be drawn; `half` is half of its height."""

    glyphs: QStaticText
    font: QFont
    width: float
    half: float


class Theme(QObject):
    """The look in use; follows the system unless a look is chosen.

    `changed` is emitted when colours change, `resized` when the text size does, and `renumbered`
    when numbers are written in another way, in all windows alike.
    """

    changed = Signal()
    resized = Signal()
    renumbered = Signal()

    def __init__(self, choice: str = SYSTEM, text_percent: int = 100) -> None:
        """`choice` as it was kept: what is none of the choices follows the system."""
        super().__init__()
        self.choice = choice if choice in PALETTES else SYSTEM
        self.text_percent = text_percent
        self.colours: Colours = LIGHT
        self.scale = 1.0
        self._family = ""
        self._has_tabular_figures = True
        self._system_pixels = float(_DESIGN_BODY)
        self._fonts: dict[tuple[TextSize, QFont.Weight], QFont] = {}
        self._lines: dict[tuple[str, TextSize, QFont.Weight], LaidOut] = {}
        self._colours: dict[str, QColor] = {}
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self.measure = TextMeasure(self._fonts)

    def apply(self, application: QApplication) -> None:
        """Put the look on the application and follow the system's changes from now on."""
        self.prepare(application)
        self.dress(application)

    def prepare(self, application: QApplication) -> None:
        """Do all of `apply` but the style sheet.

        Under a style sheet Qt styles a widget anew each time it moves into another, so that a
        window is made in half the time without one, and dressed before it is shown.
        """
        if application.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            from fwcompare.gui.look.english_text import EnglishText  # it takes long to load

            application.setStyle(EnglishText("Fusion"))
        self._read_system_font(application)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._resize()
        self._recolour(application)

    def dress(self, application: QApplication) -> None:
        """Put the style sheet on."""
        application.setStyleSheet(style_sheet(self.colours, self.px))

    def set_choice(self, choice: str) -> None:
        """Take the theme of that id, or with SYSTEM what the system wants."""
        if choice != self.choice:
            self.choice = choice
            self._restyle()
            self.changed.emit()

    def set_text_percent(self, percent: int) -> None:
        """Set the text size, 80..200 % of the system's."""
        percent = min(TEXT_SIZES[-1], max(TEXT_SIZES[0], percent))
        if percent != self.text_percent:
            self.text_percent = percent
            self._resize()
            self._restyle()
            self.resized.emit()

    def set_numbers(self, way: str) -> None:
        """Write numbers in that way; what is no way that there is stands for the English one."""
        before = numbers.way_in_use()
        numbers.write_in(way)
        if numbers.way_in_use() != before:
            self.renumbered.emit()

    def step_text(self, steps: int) -> None:
        """Make the text larger by steps, or smaller by negative ones."""
        self.set_text_percent(self.text_percent + steps * _TEXT_STEP)

    def px(self, pixels: float) -> int:
        """Return a length of the design (drawn for a 13 px font) at the text size in use."""
        return round(pixels * self.scale)

    def font(self, size: TextSize = "body", weight: QFont.Weight = REGULAR) -> QFont:
        return self._fonts[size, weight]

    def metrics(self, size: TextSize = "body", weight: QFont.Weight = REGULAR) -> QFontMetricsF:
        return self.measure.metrics(size, weight)

    def width(self, text: str, size: TextSize = "body", weight: QFont.Weight = REGULAR) -> float:
        return self.measure.width_in(text, size, weight)

    def laid_out(
        self, text: str, size: TextSize = "body", weight: QFont.Weight = REGULAR
    ) -> LaidOut:
        """Return a line of plain text with its glyphs in place, which Qt need not look up again."""
        key = (text, size, weight)
        line = self._lines.get(key)
        if line is None:
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            font, metrics = self._fonts[size, weight], self.metrics(size, weight)
            glyphs = QStaticText(text)
            glyphs.setTextFormat(Qt.TextFormat.PlainText)
            glyphs.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            glyphs.prepare(QTransform(), font)
            half = ceil(metrics.ascent() + metrics.descent()) / 2
            line = LaidOut(glyphs, font, self.width(text, size, weight), half)
            self._lines[key] = line
        return line

    def color(self, role: str) -> QColor:
        """Return a colour by its role in `Colours` or as `#RRGGBB`; to be copied, not changed."""
        colour = self._colours.get(role)
        if colour is None:
            name: str = role if role.startswith("#") else getattr(self.colours, role)
            colour = self._colours[role] = QColor(name)
        return colour

    def icon(self, name: str, role: str = "ink", size: int = 16) -> QIcon:
        """Return a Lucide icon in the colour of a role; `size` is in pixels of the design."""
        key = (name, getattr(self.colours, role), self.px(size))
        if key not in self._icons:
            self._icons[key] = tinted_icon(*key)
        return self._icons[key]

    def for_paper(self) -> "Theme":
        """Return the light look at the design's size, for printing.

        Without other forms of characters: those that Qt writes into a PDF cannot be copied.
        """
        paper = Theme("light")
        paper._family = self._family
        paper._has_tabular_figures = False
        paper._resize()
        return paper

    def _follow_system(self) -> None:
        if self.choice == SYSTEM:
            self._restyle()
            self.changed.emit()

    def _read_system_font(self, application: QApplication) -> None:
        font = application.font()
        self._system_pixels = _pixels_of(font)
        self._family = font.family()
        # A generic family means that no desktop has asked for a font: ours is then better.
        if self._family in _GENERIC_FAMILIES:
            for name in _BUNDLED_FONTS:
                QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))
            self._family = _BUNDLED_FAMILY
            self._system_pixels = max(self._system_pixels, float(_DESIGN_BODY))

    def _resize(self) -> None:
        self.scale = self._system_pixels / _DESIGN_BODY * self.text_percent / 100
        self.measure.resize(self.scale)
        self._lines.clear()
        for size, pixels in PIXELS.items():
            for weight in (REGULAR, MEDIUM, SEMIBOLD):
                self._fonts[size, weight] = self._make_font(pixels, weight)

    def _make_font(self, pixels: int, weight: QFont.Weight) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(max(8, round(pixels * self.scale)))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Numbers must not jitter while dragging. On paper "calt" has to be switched off by name:
        # a font without features would be given the application's.
        name, value = ("tnum", 1) if self._has_tabular_figures else ("calt", 0)
        font.setFeature(QFont.Tag(name), value)
        return font

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._recolour(application)
            self.dress(application)

    def _recolour(self, application: QApplication) -> None:
        self.colours = self._wanted_colours()
        self._colours.clear()
        application.setFont(self.font())
        application.setPalette(_palette(self.colours))

    def _wanted_colours(self) -> Colours:
        hints = QGuiApplication.styleHints()
        system_is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        wants_contrast = (
            hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        )
        by_system = "contrast" if wants_contrast else "dark" if system_is_dark else "light"
        palette = PALETTES[by_system if self.choice == SYSTEM else self.choice]
        return palette.dark if system_is_dark else palette.light


def _pixels_of(font: QFont) -> float:
    """Return a font's size; a QFontInfo would load the font for it, which may not be used."""
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    dots_per_inch = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    return float(round(font.pointSizeF() * dots_per_inch / 72))


def _palette(colours: Colours) -> QPalette:
    """Map our roles onto Qt's; labels reach ink2 and ink3 as BrightText and LinkVisited."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in {
        role.Window: colours.win,
        role.Base: colours.field,
        role.AlternateBase: colours.hover,
        role.Button: colours.field,
        role.WindowText: colours.ink,
        role.Text: colours.ink,
        role.ButtonText: colours.ink,
        role.BrightText: colours.ink2,
        role.LinkVisited: colours.ink3,
        role.PlaceholderText: colours.ink3,
        role.Link: colours.ink,
        role.Highlight: colours.ink,
        role.HighlightedText: colours.paper,
        role.Accent: colours.ink,
        role.ToolTipBase: colours.paper,
        role.ToolTipText: colours.ink,
        role.Light: colours.paper,
        role.Midlight: colours.grid,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(where, QColor(colour))
    faint = QColor(colours.ink)
    faint.setAlphaF(0.5)
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, faint)
    return palette
