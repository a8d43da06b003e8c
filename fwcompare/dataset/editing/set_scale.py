"""Another scale for a criterion: its ends, its unit, its words, or another kind of scale."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor, log10
from typing import Literal

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.editing.edit import at, path_of
from fwcompare.dataset.editing.located import Path, Plain
from fwcompare.dataset.editing.steps import Drop, Put, Step
from fwcompare.dataset.editing.written import Value
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, MeasuredScale, Scale

_APART = 0.5
_ORDER = ("kind", "unit", "worst", "best", "shape", "low", "middle", "high")


@dataclass(frozen=True, slots=True)
class SetScale:
    criterion: str
    scale: Scale

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        path: Path = (*path_of("criterion", self.criterion, file, dataset), "scale")
        record, old = at(file, path), dataset.criteria[self.criterion].scale
        if type(old) is not type(self.scale) or not isinstance(record, dict):
            return (Put(path, scale_value(self.scale)),)
        return tuple(_of_record(path, record, scale_value(old), scale_value(self.scale)))

    def is_in(self, dataset: Dataset) -> bool:
        return dataset.criteria[self.criterion].scale == self.scale


def scale_value(scale: Scale) -> dict[str, Value]:
    """Return a scale as it is written; what says nothing is left out."""
    if isinstance(scale, JudgedScale):
        words = {"low": scale.low, "middle": scale.middle, "high": scale.high}
        return {"kind": "judged", **{key: text for key, text in words.items() if text}}
    found: dict[str, Value] = {"kind": "measured"}
    if scale.unit:
        found["unit"] = scale.unit
    found |= {"worst": scale.worst, "best": scale.best}
    return found | ({"shape": "log"} if scale.shape == "log" else {})


def turned(scale: MeasuredScale) -> MeasuredScale:
    """Return the scale with less better where more was, and the other way round."""
    return MeasuredScale(scale.unit, scale.best, scale.worst, scale.shape)


def with_end_at(scale: MeasuredScale, end: Literal["worst", "best"], value: float) -> MeasuredScale:
    """Return the scale with one end where its present values would have `value`.

    10 is where the best end is now; it keeps half a point at least from the other end. The new end
    is a round figure, to about a hundredth of the scale.
    """
    value = max(_APART, value) if end == "best" else min(VALUE_MAX - _APART, value)
    figure = scale.rating_at(value)
    span = abs(scale.best - scale.worst) if scale.shape == "linear" else abs(figure)
    step = 10.0 ** (floor(log10(span)) - 1) / 2
    rounded = float(f"{round(figure / step) * step:.12g}")
    if rounded in (scale.worst, scale.best) or (scale.shape == "log" and rounded <= 0):
        return scale
    return replace(scale, worst=rounded) if end == "worst" else replace(scale, best=rounded)


def _of_record(
    path: Path, record: dict[str, Plain], old: dict[str, Value], new: dict[str, Value]
) -> Iterator[Step]:
    for key, value in new.items():
        if old.get(key) != value:
            yield Put((*path, key), value, _ORDER)
    yield from (Drop((*path, key)) for key in old if key not in new and key in record)
