"""Draws the real window into PNG files, each named for what it shows.

`python3 dev.py shots [FOLDER] [--readme]`: into build/shots if no folder is named; --readme draws
docs/window.png, the picture of the README, and nothing else.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from devtools.drawn import DrawnWindow
from devtools.offscreen import BUILD, ROOT, environment, start
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.search import Place
from fwcompare.gui.window.places import show_in_tab
from tests.builders import three_way_dataset

README_PICTURE = ROOT / "docs" / "window.png"

_SITUATION = "content-site"
_DIMENSION = "performance"
_FAULTY = 'fwcompare: 1\ntitle: ""\nalternatives:\n  one: {name: One, colour: red}\n'

State = Callable[[DrawnWindow], None]


class Shot(NamedTuple):
    """`do` brings the window into its state after it has been shown."""

    name: str
    do: State
    look: str = "light"
    size: tuple[int, int] = (1280, 800)
    text_percent: int = 100
    scale: int = 1
    dataset: Callable[[], Dataset] = lambda: load_dataset(DEFAULT_DATASET)


def main(arguments: Sequence[str]) -> int:
    folders = [word for word in arguments if not word.startswith("-")]
    is_readme = "--readme" in arguments
    folder = Path(folders[0]).absolute() if folders else BUILD / "shots"
    with tempfile.TemporaryDirectory(prefix="fwcompare-shots-") as home:
        for scale in (1,) if is_readme else sorted({shot.scale for shot in SHOTS}):
            words = ["--readme"] if is_readme else [str(folder), str(scale)]
            print(start("shots", ["--draw", *words], environment(Path(home), scale)), end="")
    return 0


def draw(shot: Shot, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset = shot.dataset()
    situation = _SITUATION if _SITUATION in dataset.situations else ""
    drawn = DrawnWindow(
        dataset, situation, look=shot.look, text_percent=shot.text_percent, size=shot.size
    )
    drawn.show()
    shot.do(drawn)
    drawn.rest()
    if not drawn.window.grab().save(str(path)):
        raise OSError(f"{path} could not be written")
    drawn.close()
    print(path)


def overview(drawn: DrawnWindow) -> None:
    drawn.window.tabs.open_tab("overview")


def criterion(drawn: DrawnWindow) -> None:
    """Open a dimension in the left panel and its tab, with the reasons of one criterion."""
    criteria = drawn.window.document.dataset.dimensions[_DIMENSION].criteria
    drawn.window.weights.open_dimension(_DIMENSION)
    drawn.window.selection.ask_for(_DIMENSION, list(criteria)[1])


def claims(drawn: DrawnWindow) -> None:
    show_in_tab(drawn.window.tabs, Place(dimension="security", claim=0))


def changed(drawn: DrawnWindow) -> None:
    """Give the selected dimension all points: the other alternative leads."""
    criterion(drawn)
    drawn.window.weights.dimension_rows[_DIMENSION].slider.setValue(100)


def no_weights(drawn: DrawnWindow) -> None:
    for row in drawn.window.weights.dimension_rows.values():
        row.slider.setValue(0)


def faults(drawn: DrawnWindow) -> None:
    """Try to open a file with faults: what was open stays, and a bar tells why."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "comparison.yaml"
        path.write_text(_FAULTY, encoding="utf-8")
        drawn.window.session.open(path)


def first_dimension(drawn: DrawnWindow) -> None:
    first = next(iter(drawn.window.document.dataset.dimensions))
    drawn.window.weights.open_dimension(first)
    drawn.window.tabs.open_tab(first)


SHOTS = (
    Shot("overview-light", overview),
    Shot("overview-dark", overview, "dark"),
    Shot("overview-contrast", overview, "contrast"),
    Shot("criterion-light", criterion),
    Shot("criterion-dark", criterion, "dark"),
    Shot("criterion-contrast", criterion, "contrast"),
    Shot("claims-light", claims),
    Shot("claims-dark", claims, "dark"),
    Shot("changed-light", changed),
    Shot("no-weights-light", no_weights),
    Shot("faults-light", faults),
    Shot("faults-dark", faults, "dark"),
    Shot("overview-small", overview, size=(960, 600)),
    Shot("criterion-small-dark", criterion, "dark", (960, 600)),
    Shot("overview-large-text", overview, text_percent=140),
    Shot("criterion-large-text-small", criterion, size=(960, 600), text_percent=140),
    Shot("criterion-scale-2", criterion, scale=2),
    Shot("three-overview", overview, dataset=three_way_dataset),
    Shot("three-criteria-dark", first_dimension, "dark", dataset=three_way_dataset),
)


def _draw(arguments: Sequence[str]) -> None:
    application = QApplication(["shots"])
    if arguments == ["--readme"]:
        draw(Shot("window", criterion), README_PICTURE)
    else:
        for shot in SHOTS:
            if shot.scale == int(arguments[1]):
                draw(shot, Path(arguments[0]) / f"{shot.name}.png")
    del application


if __name__ == "__main__":
    if sys.argv[1:2] == ["--draw"]:
        _draw(sys.argv[2:])
    else:
        sys.exit(main(sys.argv[1:]))
