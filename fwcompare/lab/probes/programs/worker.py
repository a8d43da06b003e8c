"""A worker process that answers once with a row of a table, and tells what it holds and took."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from calls import answer_of_asgi, answer_of_wsgi
from hiding import show_as_told

HEADERS = {"Host": "localhost"}


def flask_answer():
    from tables import flask_tables

    return answer_of_wsgi(flask_tables(), "GET", "/note/500", b"", HEADERS)


def django_answer():
    from django.core.wsgi import get_wsgi_application

    sys.path.insert(0, str(Path.cwd()))
    return answer_of_wsgi(get_wsgi_application(), "GET", "/note/500", b"", HEADERS)


def fastapi_answer():
    import asyncio

    from tables import fastapi_tables

    return asyncio.run(answer_of_asgi(fastapi_tables(), "GET", "/note/500", b"", HEADERS))


def resident() -> float:
    """Return the MB that this process holds; where the system does not tell, the most it held."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text("utf-8").splitlines()
        return round(next(int(x.split()[1]) for x in lines if x.startswith("VmRSS:")) / 1024, 1)
    import resource

    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(held / 2**20, 1)


def main() -> None:
    show_as_told()
    answers = {"flask": flask_answer, "django": django_answer, "fastapi": fastapi_answer}
    answer = answers[sys.argv[1]]()
    if answer.status != 200 or "Note 500" not in answer.text:
        raise SystemExit(f"the first answer was {answer.status}: {answer.text[:300]}")
    took = time.process_time() * 1000
    print(f'{{"megabytes": {resident()}, "milliseconds": {took:.1f}}}')


if __name__ == "__main__":
    main()
