"""What is known: the dataset, and the reader that brings it in from a YAML file."""

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.loading import load_dataset

__all__ = ["Dataset", "DatasetError", "load_dataset"]
