"""Lets `python -m fwcompare` do what the command `fwcompare` does."""

import sys

from fwcompare.cli import main

if __name__ == "__main__":
    sys.exit(main())
