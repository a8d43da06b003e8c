"""Brings a dataset in from a file: bytes, text, tree, values; every fault at once."""

import gc
from pathlib import Path

from fwcompare.dataset.building import dataset
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.decoding import decode
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.dataset.schema import DATASET
from fwcompare.dataset.yaml_reader import read_tree


def load_dataset(path: Path) -> Dataset:
    """Return the dataset a regular file holds; DatasetError, and nothing else, if it holds none."""
    inspection = Inspection()
    data = read_regular_file(path, inspection)
    if data is None:
        raise inspection.error(_shown(str(path)))
    return read_dataset(data, str(path))


def read_dataset(data: bytes, name: str) -> Dataset:
    """Return the dataset some bytes hold, `name` standing for them in messages.

    DatasetError, with the first faults in the order of the file, if they hold none.
    """
    was_enabled = gc.isenabled()
    gc.disable()  # a hundred thousand nodes, none of them garbage: collecting takes a third longer
    try:
        return _read(data, _shown(name))
    finally:
        if was_enabled:
            gc.enable()


def _read(data: bytes, name: str) -> Dataset:
    inspection = Inspection()
    text = decode(data, inspection)
    tree = read_tree(text, inspection) if text is not None else None
    if tree is not None:
        values = DATASET.read(tree, inspection)
        if inspection.is_clean:
            return dataset(**values)
    raise inspection.error(name)


def _shown(name: str) -> str:
    """Return a file's name so that it can be printed, whatever bytes it is made of."""
    return name.encode("utf-8", "backslashreplace").decode()
