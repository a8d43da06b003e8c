"""An alternative looks the same in an export and in the window."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fwcompare.export import alternative_looks
from fwcompare.export.alternative_looks import looks_of
from fwcompare.export.templates import style_sheet
from fwcompare.gui.look.alternative_styles import styles_of
from fwcompare.gui.look.palettes import DARK, EVERY_LOOK, LIGHT
from tests.builders import dataset_of

colours = st.one_of(
    st.just(""),
    st.sampled_from(["#2A74CF", "#BD5B00", "#FFFFFF", "#000000", "#767676"]),
    st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}"),
)


@given(st.lists(colours, min_size=2, max_size=12))
def test_colours_and_marks_are_those_of_the_window(wanted: list[str]) -> None:
    dataset = dataset_of({"d": {"k": {f"a{index}": 5.0 for index in range(len(wanted))}}})
    alternatives = {
        id_: replace(alternative, colour=colour)
        for (id_, alternative), colour in zip(dataset.alternatives.items(), wanted, strict=True)
    }
    dataset = replace(dataset, alternatives=alternatives)
    looks, styles = looks_of(dataset), styles_of(dataset)
    for id_ in alternatives:
        look, style = looks[id_], styles[id_]
        assert (look.colour, look.mark) == (style.colour.name().upper(), style.mark)
        assert look.on_colour == style.on_colour.name().upper()


def test_the_grounds_are_those_of_every_look_of_the_window() -> None:
    grounds = {g for look in EVERY_LOOK.values() for g in (look.win, look.paper, look.selected)}
    assert grounds == set(alternative_looks._GROUNDS)


def test_the_page_has_the_windows_light_and_dark() -> None:
    light, dark = (
        dict(re.findall(r"--(\w+): (#\w+)", block))
        for block in re.findall(r":root \{(.*?)\}", style_sheet("report.css"), re.DOTALL)
    )
    for shown, look in ((light, LIGHT), (dark, DARK)):
        assert shown == {role: getattr(look, role) for role in shown}
        assert len(shown) == 10
