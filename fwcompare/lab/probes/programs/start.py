"""How much CPU time a process with its ORM takes from its start to its first answer, in ms."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from packages import WITH_TABLES
from workers import first_answer


def main() -> None:
    name = figure.framework()
    figure.tell(first_answer(name)["milliseconds"], WITH_TABLES[name])


if __name__ == "__main__":
    main()
