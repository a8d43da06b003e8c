"""The page of a report has the window's colours."""

import re

from fwcompare.charts.palettes import DARK, LIGHT
from fwcompare.export.templates import style_sheet


def test_the_page_has_the_windows_light_and_dark() -> None:
    light, dark = (
        dict(re.findall(r"--(\w+): (#\w+)", block))
        for block in re.findall(r":root \{(.*?)\}", style_sheet("report.css"), re.DOTALL)
    )
    for shown, look in ((light, LIGHT), (dark, DARK)):
        assert shown == {role: getattr(look, role) for role in shown}
        assert len(shown) == 10
