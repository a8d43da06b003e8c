"""Where the built program begins."""

import os
import sys


def give_back_the_library_path() -> None:
    """Keep our libraries from the programs that ours opens, a browser for one.

    What starts the built program has pointed LD_LIBRARY_PATH at them. The loader has read it by
    now; from here on only children would.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    give_back_the_library_path()

    from fwcompare.cli import main

    sys.exit(main())
