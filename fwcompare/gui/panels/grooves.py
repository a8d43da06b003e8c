"""From who leads where along a weight to what the slider's groove shows."""

from collections.abc import Sequence
from itertools import pairwise

from fwcompare.analysis.tipping import Stretch
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.groove import Groove, GrooveStretch, Tick
from fwcompare.wording import names

_FAR_BEYOND = 10_000


QUIET = Groove(is_quiet=True)
"""That of every weight while nobody has said anything."""


def groove_of(
    stretches: Sequence[Stretch],
    points: float,
    styles: AlternativeStyles,
    theme: Theme,
    note: str = "",
    about: str = "",
) -> Groove:
    """Return the groove for a weight that has `points` now; a `note` stands below it.

    `about` says of whom it speaks, to who asks.
    """
    leader = next(s.leader for s in reversed(stretches) if s.start <= points)
    shown = [s for s in stretches if s.start < MAX_POINTS]
    return Groove(
        stretches=tuple(
            GrooveStretch(
                s.start,
                theme.color(styles[s.leader].colour if s.leader else "edge"),
                s.leader not in (leader, None),
            )
            for s in shown
        ),
        ticks=tuple(
            _tick(before, after, points, styles)
            for before, after in pairwise(shown)
            if after.start > 0
        ),
        beyond=_beyond(stretches, styles),
        note=note,
        about=about,
    )


def _tick(before: Stretch, after: Stretch, points: float, styles: AlternativeStyles) -> Tick:
    """The words name who leads on the far side of the tick, seen from where the handle is."""
    from fwcompare.wording import tipping_words

    is_above = after.start >= points
    stretch = after if is_above else before
    # None where the far side is so short that it holds no whole number of points.
    whole = stretch.first_whole_point if is_above else stretch.last_whole_point
    name = _name(stretch, styles)
    words = tipping_words.from_points(name, after.start, whole, is_above=is_above)
    return Tick(after.start, round(after.start) if whole is None else whole, words)


def _beyond(stretches: Sequence[Stretch], styles: AlternativeStyles) -> str:
    from fwcompare.wording import tipping_words

    for stretch in stretches:
        first = stretch.first_whole_point
        if MAX_POINTS <= stretch.start < _FAR_BEYOND and first is not None:
            return tipping_words.beyond_the_end(_name(stretch, styles), first)
    return ""


def _name(stretch: Stretch, styles: AlternativeStyles) -> str:
    return styles[stretch.leader].name if stretch.leader else names.LEVEL
