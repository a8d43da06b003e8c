"""What is known: the dataset, and the reader that brings it in from a YAML file."""

from pathlib import Path

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.errors import DatasetError

__all__ = ["Dataset", "DatasetError", "load_dataset"]


def load_dataset(path: Path) -> Dataset:
    """Return the dataset a regular file holds; DatasetError, and nothing else, if it holds none."""
    from fwcompare.dataset import loading  # most starts need no reader, see `kept`

    return loading.load_dataset(path)
