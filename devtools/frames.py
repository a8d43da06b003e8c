"""Draws the frames of one drag, and in one more picture all that differs between any two.

`python3 dev.py drag --frames FOLDER`: what the drag does not change must not be red.
"""

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from devtools.drawn import DrawnWindow
from devtools.offscreen import environment, start
from devtools.ticks import settle
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset

Pixels = NDArray[np.uint8]

_FRAMES = 20
_STEP = 4
_RED = (0x2A, 0x1F, 0xC8)  # blue, green, red: as Qt keeps them
_FADED = 0.35


def main(folder: Path) -> int:
    """Draw in a process of its own, without a display, and print the pictures' names."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fwcompare-frames-") as home:
        printed = start("frames", [str(folder.absolute())], environment(Path(home)))
    print("\n".join(json.loads(printed)))
    return 0


def frames_of_a_drag(drawn: DrawnWindow) -> list[QImage]:
    """Drag the first slider, `_STEP` points a frame, and return what was seen."""
    row = next(iter(drawn.window.weights.dimension_rows.values()))
    row.slider.setFocus()
    drawn.window.tabs.open_tab("overview")
    drawn.rest()
    row.slider.gesture_started.emit()
    found = []
    for number in range(_FRAMES):
        row.slider.setValue(number * _STEP)
        settle()
        found.append(drawn.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    return found


def changed(frames: Sequence[QImage]) -> QImage:
    """Return the last frame, faded, with every pixel in red that two frames disagree on."""
    seen = [_pixels(frame) for frame in frames]
    differs = np.zeros(seen[0].shape[:2], dtype=bool)
    for frame in seen[1:]:
        differs |= (frame != seen[0]).any(axis=2)
    shown = (255 - (255 - seen[-1]) * _FADED).astype(np.uint8)
    shown[differs, :3] = _RED
    height, width = frames[0].height(), frames[0].width()
    image = QImage(shown.tobytes(), width, height, QImage.Format.Format_RGB32)
    return image.copy()  # it does not hold the bytes


def _pixels(image: QImage) -> Pixels:
    """Return blue, green, red and nothing of each pixel, by row and column."""
    flat = np.frombuffer(image.constBits(), dtype=np.uint8)
    return flat.reshape(image.height(), image.width(), 4).copy()


def _draw(folder: Path) -> list[str]:
    application = QApplication(["frames"])
    drawn = DrawnWindow(load_dataset(DEFAULT_DATASET))
    drawn.show()
    frames = frames_of_a_drag(drawn)
    pictures = {f"frame-{number:02}.png": frame for number, frame in enumerate(frames, 1)}
    pictures["changed.png"] = changed(frames)
    for name, picture in pictures.items():
        if not picture.save(str(folder / name)):
            raise OSError(f"{folder / name} could not be written")
    drawn.close()
    del application
    return [str(folder / name) for name in pictures]


if __name__ == "__main__":
    print(json.dumps(_draw(Path(sys.argv[1]))))
