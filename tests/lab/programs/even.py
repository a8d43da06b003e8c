"""Measures nothing: prints the figure of each framework, and what it sees of the outside."""

import json
import os
import sys
from pathlib import Path

FIGURES = {"one": 10.0, "two": 20.0, "three": 5.0}
value = FIGURES[sys.argv[1]]
outside = len(os.environ), len(list(Path().iterdir())), int("--tiny" in sys.argv)
names = "variables", "files", "tiny"
told = {"value": value, "cpu": 0.5, "wall": 1.5, "versions": {}}
print("chatter")
print(json.dumps(told | {"items": dict(zip(names, outside, strict=True))}))
