"""`python -m fwcompare.lab`: measures for a window, which reads what it prints, line by line."""

import sys

from fwcompare.lab.process import main

if __name__ == "__main__":
    sys.exit(main())
