"""Measures the letters of the shipped font for `fwcompare.charts.font_measure`.

`python -m devtools.text_widths` writes resources/fonts/widths.json anew; once for every new font.
Figures are those of equal width, as the window and the report ask the font for.
"""

import json
import os
from collections.abc import Iterator
from unicodedata import category

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QRawFont

from devtools.offscreen import ROOT

FONTS = ROOT / "resources" / "fonts"
RESULT = FONTS / "widths.json"
_UNITS = 1000
_FILES = {"regular": "Inter-Regular.otf", "semibold": "Inter-SemiBold.otf"}
_WEIGHTS = {"regular": QFont.Weight.Normal, "semibold": QFont.Weight.DemiBold}
_LAST = 0x2FFF  # above are symbols of its own alone


def measured(weight: str) -> dict[str, int]:
    """Return the width of each letter in thousandths of the font's size."""
    path = FONTS / _FILES[weight]
    QFontDatabase.addApplicationFont(str(path))
    font = QFont("Inter")
    font.setPixelSize(_UNITS)
    font.setWeight(_WEIGHTS[weight])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    metrics = QFontMetricsF(font)
    known = QRawFont(str(path), _UNITS)
    letters = [letter for letter in _letters() if known.supportsCharacter(ord(letter))]
    return {letter: round(metrics.horizontalAdvance(letter)) for letter in letters}


def _letters() -> Iterator[str]:
    for code in range(0x20, _LAST):
        if category(chr(code)) not in {"Cc", "Cf", "Cs", "Co", "Cn"}:
            yield chr(code)


def by_width(widths: dict[str, int]) -> dict[str, str]:
    """Return the letters of each width, in the order of the widths."""
    letters: dict[int, str] = {}
    for letter, width in widths.items():
        letters[width] = letters.get(width, "") + letter
    return {str(width): letters[width] for width in sorted(letters)}


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["text_widths"])
    content = {weight: by_width(measured(weight)) for weight in _FILES}
    RESULT.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(RESULT)
