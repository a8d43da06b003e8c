"""Does what no probe should: what the word says."""

import os
import subprocess
import sys
import time

NEST = [sys.executable, "-I", "-c", "import time; time.sleep(600)"]


def nest() -> None:
    """Leave processes behind: a child, one in a session of its own, and a grandchild."""
    subprocess.Popen(NEST)
    subprocess.Popen(NEST, start_new_session=True)
    subprocess.Popen(["/bin/sh", "-c", f"{sys.executable} -I -c 'import time; time.sleep(600)' &"])


match sys.argv[1]:
    case "fails":
        print("a reason", file=sys.stderr)
        sys.exit(3)
    case "hangs":
        time.sleep(600)
    case "talks":
        while True:
            os.write(1, b"x" * 65536)
    case "eats":
        held = bytearray(64 * 1024**3)
    case "nothing":
        print("{}")
    case "leaves":
        nest()
        print('{"value": 1, "versions": {}}')
    case "nests":
        nest()
        time.sleep(600)
    case "kills":
        os.kill(os.getpid(), 9)
