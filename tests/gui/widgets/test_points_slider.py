"""The slider for points, moved by a real mouse, wheel and keys."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from devtools.ticks import settle
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.groove import Groove, GrooveStretch, Tick
from fwcompare.gui.widgets.points_slider import PointsSlider
from tests.gui.drawing import double_click, drag, place_of

BLUE, ORANGE = QColor("#2A74CF"), QColor("#BD5B00")
TIPPING = 57.8


class Recorder(QWidget):
    """A slider, something else to focus, and what the slider said in order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.slider = PointsSlider(theme)
        self.other = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.slider)
        layout.addWidget(self.other)
        self.said: list[object] = []
        self.slider.gesture_started.connect(lambda: self.said.append("gesture"))
        self.slider.valueChanged.connect(self.said.append)
        self.slider.valueChanged.connect(self._follow)

    def _follow(self, value: int) -> None:
        """Show the tick from where the handle is now, as the panel does after each change."""
        self.slider.show_groove(groove_seen_from(value))


def groove_seen_from(value: int) -> Groove:
    is_below = value < TIPPING
    tick = Tick(TIPPING, 58, "B from 58") if is_below else Tick(TIPPING, 57, "A up to 57")
    stretches = (GrooveStretch(0, BLUE, not is_below), GrooveStretch(TIPPING, ORANGE, is_below))
    return Groove(stretches, (tick,))


@pytest.fixture
def recorder(theme: Theme, show: Callable[[QWidget], None]) -> Recorder:
    recorder = Recorder(theme)
    recorder.resize(300, 100)
    show(recorder)
    recorder.slider.setFocus()
    return recorder


@pytest.fixture
def slider(recorder: Recorder) -> PointsSlider:
    return recorder.slider


def values_of(recorder: Recorder) -> list[int]:
    return [said for said in recorder.said if isinstance(said, int)]


def turn_wheel(slider: PointsSlider, notches: int) -> bool:
    """Turn the wheel over the slider; return whether it took the turn."""
    middle = QPointF(slider.rect().center())
    event = QWheelEvent(
        middle,
        slider.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


def test_a_press_moves_the_handle_there_and_a_drag_takes_it_along(
    recorder: Recorder, slider: PointsSlider
) -> None:
    drag(slider, 20, 30, 45)
    assert recorder.said == ["gesture", 20, 30, 45]
    assert not slider.isSliderDown()


def test_each_press_is_a_gesture_of_its_own(recorder: Recorder, slider: PointsSlider) -> None:
    drag(slider, 20, 30)
    drag(slider, 30, 40)
    assert recorder.said.count("gesture") == 2


def test_a_drag_past_the_ends_stops_there(recorder: Recorder, slider: PointsSlider) -> None:
    drag(slider, 20, -30)
    assert slider.value() == 0
    drag(slider, 20, 130)
    assert slider.value() == 100


def test_moving_without_a_button_and_other_buttons_change_nothing(
    recorder: Recorder, slider: PointsSlider
) -> None:
    QTest.mouseMove(slider, place_of(slider, 40))
    QTest.mouseClick(slider, Qt.MouseButton.RightButton, pos=place_of(slider, 40))
    assert not values_of(recorder)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, 21),
        (Qt.Key.Key_Up, 21),
        (Qt.Key.Key_Left, 19),
        (Qt.Key.Key_Down, 19),
        (Qt.Key.Key_PageUp, 30),
        (Qt.Key.Key_PageDown, 10),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100),
    ],
)
def test_keys_step_by_one_and_by_ten_and_go_to_the_ends(
    slider: PointsSlider, key: Qt.Key, expected: int
) -> None:
    slider.setValue(20)
    QTest.keyClick(slider, key)
    assert slider.value() == expected


def test_keys_pressed_in_a_row_are_one_gesture_until_the_focus_leaves(
    recorder: Recorder, slider: PointsSlider
) -> None:
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert recorder.said.count("gesture") == 1
    recorder.other.setFocus()
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert recorder.said.count("gesture") == 2


def test_keys_after_a_rest_are_another_gesture(
    recorder: Recorder, slider: PointsSlider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fwcompare.gui.widgets.points_slider._GESTURE_PAUSE", 0)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert recorder.said.count("gesture") == 2


def test_keys_after_a_drag_are_another_gesture(recorder: Recorder, slider: PointsSlider) -> None:
    QTest.keyClick(slider, Qt.Key.Key_Right)
    drag(slider, 20, 30)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert recorder.said.count("gesture") == 3


def test_digits_are_handed_on_to_be_typed(recorder: Recorder, slider: PointsSlider) -> None:
    typed: list[str] = []
    slider.digit_typed.connect(typed.append)
    QTest.keyClicks(slider, "70")
    assert typed == ["7", "0"]
    assert not values_of(recorder)


def test_ctrl_and_alt_make_no_typing_of_a_digit_and_no_jump_of_a_letter(
    recorder: Recorder, slider: PointsSlider
) -> None:
    slider.digit_typed.connect(recorder.said.append)
    slider.share_asked.connect(lambda: recorder.said.append("share"))
    slider.show_groove(groove_seen_from(slider.value()))
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        for key in (Qt.Key.Key_1, Qt.Key.Key_T, Qt.Key.Key_Percent):
            QTest.keyClick(slider, key, modifier)
    assert not values_of(recorder)
    assert "1" not in recorder.said
    assert "share" not in recorder.said


def test_per_cent_asks_for_the_share_and_space_and_enter_for_the_criteria(
    slider: PointsSlider,
) -> None:
    asked = []
    slider.share_asked.connect(lambda: asked.append("share"))
    slider.toggle_asked.connect(lambda: asked.append("criteria"))
    QTest.keyClicks(slider, "%")
    QTest.keyClick(slider, Qt.Key.Key_Space)
    QTest.keyClick(slider, Qt.Key.Key_Return)
    assert asked == ["share", "criteria", "criteria"]


def test_the_wheel_turns_it_only_while_it_has_the_focus(
    recorder: Recorder, slider: PointsSlider
) -> None:
    slider.setValue(20)
    assert turn_wheel(slider, 1)
    turned_to = slider.value()
    assert turned_to > 20
    recorder.other.setFocus()
    assert not turn_wheel(slider, 1)
    assert slider.value() == turned_to


@pytest.mark.parametrize(("start", "far_side"), [(20, 58), (57, 58), (58, 57), (90, 57)])
def test_t_jumps_to_the_far_side_of_the_tick(
    slider: PointsSlider, start: int, far_side: int
) -> None:
    slider.setValue(start)
    slider.show_groove(groove_seen_from(start))
    QTest.keyClick(slider, Qt.Key.Key_T)
    assert slider.value() == far_side


def test_t_does_nothing_without_a_tick(recorder: Recorder, slider: PointsSlider) -> None:
    slider.show_groove(Groove())
    QTest.keyClick(slider, Qt.Key.Key_T)
    assert not values_of(recorder)


def test_t_takes_the_nearest_of_several_ticks(slider: PointsSlider) -> None:
    slider.setValue(60)
    ticks = (Tick(30.2, 30, "A up to 30"), Tick(71.5, 72, "C from 72"))
    slider.show_groove(Groove((GrooveStretch(0, BLUE, is_bold=False),), ticks))
    slider.valueChanged.disconnect()
    QTest.keyClick(slider, Qt.Key.Key_T)
    assert slider.value() == 72


@pytest.mark.parametrize("beside", [-4, -1, 0, 1, 4])
@pytest.mark.parametrize(("start", "far_side"), [(20, 58), (90, 57)])
def test_a_double_click_on_a_tick_jumps_to_its_far_side_in_one_gesture(
    recorder: Recorder, slider: PointsSlider, start: int, far_side: int, beside: int
) -> None:
    slider.setValue(start)
    slider.show_groove(groove_seen_from(start))
    recorder.said.clear()
    double_click(slider, place_of(slider, TIPPING) + QPoint(beside, 0))
    assert slider.value() == far_side
    assert recorder.said.count("gesture") == 1


def test_a_double_click_away_from_ticks_is_a_click(slider: PointsSlider) -> None:
    slider.show_groove(groove_seen_from(0))
    double_click(slider, place_of(slider, 20))
    assert slider.value() == 20
    assert not slider.isSliderDown()


@pytest.mark.parametrize("direction", [1, -1])
def test_a_slow_drag_over_a_tick_never_goes_back(
    recorder: Recorder, slider: PointsSlider, direction: int
) -> None:
    start = 50 if direction > 0 else 66
    first = place_of(slider, start)
    slider.show_groove(groove_seen_from(start))
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=first)
    for pixel in range(48):
        QTest.mouseMove(slider, first + QPoint(direction * pixel, 0))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=first)
    passed = values_of(recorder)
    assert passed == sorted(passed, reverse=direction < 0)
    assert passed[-1] == (68 if direction > 0 else 48)


def test_the_handle_pauses_where_the_lead_changes(slider: PointsSlider) -> None:
    slider.show_groove(groove_seen_from(0))
    drag(slider, 40, TIPPING - 0.9)
    assert slider.value() == 58


def test_a_small_slider_does_all_the_same(theme: Theme, show: Callable[[QWidget], None]) -> None:
    slider = PointsSlider(theme, is_small=True)
    slider.resize(300, 24)
    show(slider)
    drag(slider, 20, 45)
    assert slider.value() == 45
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 46


class Painted(QObject):
    """Counts the paints of any widget, by its class."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.by_class: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.by_class[type(watched).__name__] += 1
        return False

    def clear_once_all_is_painted(self) -> None:
        settle()
        self.by_class.clear()


@pytest.fixture
def painted(recorder: Recorder, qapp: QApplication) -> Iterator[Painted]:
    painted = Painted(recorder)
    qapp.installEventFilter(painted)
    painted.clear_once_all_is_painted()
    yield painted
    qapp.removeEventFilter(painted)


def test_nothing_behind_it_is_painted_whatever_the_style_sheet(
    slider: PointsSlider, theme: Theme, painted: Painted
) -> None:
    for look in ("dark", "light"):
        theme.set_choice(look)
        painted.clear_once_all_is_painted()
        slider.update()
        settle()
        assert painted.by_class == {"PointsSlider": 1}


@pytest.mark.parametrize(
    ("other", "is_small", "paints"),
    [
        (Groove(beyond="B from 130 ›"), False, 0),
        (Groove(about="Of those in"), False, 0),
        (Groove(note="no rating yet"), False, 1),
        (Groove(note="no rating yet"), True, 0),
        (groove_seen_from(60), False, 1),
        (Groove(possible=(10, 20)), True, 1),
    ],
)
def test_what_only_its_tool_tip_tells_paints_nothing(
    theme: Theme, recorder: Recorder, painted: Painted, other: Groove, is_small: bool, paints: int
) -> None:
    slider = PointsSlider(theme, is_small=is_small, parent=recorder)
    slider.show()
    painted.clear_once_all_is_painted()
    slider.show_groove(other)
    settle()
    assert slider.groove == other
    assert painted.by_class["PointsSlider"] == paints


def test_a_small_one_names_no_tick_and_is_painted_for_no_name(
    theme: Theme, recorder: Recorder, painted: Painted
) -> None:
    slider = PointsSlider(theme, is_small=True, parent=recorder)
    slider.show_groove(Groove(ticks=(Tick(TIPPING, 58, "B from 58"),)))
    slider.show()
    painted.clear_once_all_is_painted()
    slider.show_groove(Groove(ticks=(Tick(TIPPING, 57, "A up to 57"),)))
    settle()
    assert painted.by_class == {}
