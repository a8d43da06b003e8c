"""Loads the largest dataset the format allows, in turns with only parsing its YAML."""

import json
import sys
import tempfile
import time
from pathlib import Path

import yaml

from fwcompare.dataset import load_dataset
from tests.dataset.largest import largest_dataset_text


def main(turns: int) -> None:
    """Print the milliseconds of each turn."""
    text = largest_dataset_text()
    found: dict[str, list[float]] = {"load": [], "events": []}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "largest.yaml"
        path.write_text(text, encoding="utf-8")
        for _turn in range(turns):
            began = time.perf_counter()
            load_dataset(path)
            loaded = time.perf_counter()
            for _event in yaml.parse(text, Loader=yaml.CSafeLoader):
                pass
            parsed = time.perf_counter()
            found["load"].append((loaded - began) * 1e3)
            found["events"].append((parsed - loaded) * 1e3)
    print(json.dumps(found | {"bytes": len(text.encode())}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
