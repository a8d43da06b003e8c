"""Serves the application `served:app` of the folder it runs in: SERVER PORT."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from hiding import show_as_told


def main() -> None:
    server, port = sys.argv[1:3]
    show_as_told()
    sys.path.insert(0, str(Path.cwd()))
    if server == "uvicorn":
        import uvicorn

        uvicorn.run("served:app", host="127.0.0.1", port=int(port), log_level="warning")
        return
    from gunicorn.app.wsgiapp import run

    listen = ["--bind", f"127.0.0.1:{port}", "--log-level", "warning"]
    sys.argv = ["gunicorn", "--worker-class", "gevent", "--workers", "1", *listen, "served:app"]
    run()


if __name__ == "__main__":
    main()
