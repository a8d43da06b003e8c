"""How many of twenty-five attack probes an install with nothing added stops."""

import base64
import importlib.util
import logging
import re
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from attacked_apps import KEY, SITES, start_django, write_templates
from calls import Answer, Client
from packages import only

STACKS = {
    "flask": ["flask"],
    "django": ["django"],
    "fastapi": ["fastapi", "jinja2", "python-multipart", "itsdangerous"],
}
EVIL = [("Origin", "https://evil.example")]
JSON = ("Content-Type", "application/json")
SCRIPT = "%3Cscript%3Ealert(1)%3C/script%3E"
HEADERS = {
    "Framing header": "X-Frame-Options",
    "Content sniffing header": "X-Content-Type-Options",
    "Referrer header": "Referrer-Policy",
    "Opener header": "Cross-Origin-Opener-Policy",
    "Content security header": "Content-Security-Policy",
    "HTTPS header": "Strict-Transport-Security",
}
SIGN_UP = re.compile(
    r"^class \w*(?:UserCreation|SignUp|Register|Registration)\w*Form\b", re.MULTILINE
)


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    logging.disable()
    write_templates()
    if name == "django":
        start_django()
    site = SITES[name]
    items = (
        forged(site()) | written(site()) | headed(site()) | kept(site()) | large(site())
    ) | started(name, site)
    figure.tell(sum(items.values()), STACKS[name], items)


def is_refused(answer: Answer) -> bool:
    return 400 <= answer.status < 500


def forged(site: Client) -> dict[str, bool]:
    """What a foreign page, or a foreign name, makes a browser send."""
    return {
        "Cross-site form POST": is_refused(site.post("/form", {"a": "1"}, EVIL)),
        "Cross-site JSON POST": is_refused(site.ask("POST", "/json", b'{"a": 1}', [JSON, *EVIL])),
        "Forged Host header": is_refused(site.get("/", [("Host", "evil.example")])),
        "Redirect to a foreign site": is_refused(site.get("/go?to=https://evil.example/")),
    }


def written(site: Client) -> dict[str, bool]:
    """What is written into a page; a page that does not come at all proves nothing."""
    template = page(site, f"/template/page.html?n={SCRIPT}")
    plain = page(site, f"/plain?n={SCRIPT}")
    unquoted = page(site, "/template/unquoted.html?n=x%20onmouseover%3Dalert(1)")
    link = page(site, "/template/link.html?n=javascript:alert(1)")
    return {
        "Script through a template": "&lt;script" in template,
        "Script in a plain string": "&lt;script" in plain,
        "Unquoted attribute": not re.search(r"<a [^>]*\sonmouseover=", unquoted),
        "javascript: link": 'href="javascript:' not in link,
    }


def page(site: Client, address: str) -> str:
    answer = site.get(address)
    if answer.status != 200:
        raise SystemExit(f"{address} was answered with {answer.status}: {answer.text[:200]}")
    return answer.text


def headed(site: Client) -> dict[str, bool]:
    answer = site.get("/")
    return {item: answer.header(header) is not None for item, header in HEADERS.items()}


def kept(site: Client) -> dict[str, bool]:
    """What the session's cookie allows, and tells without the key."""
    cookie = "; ".join(site.get("/login").cookies())
    flags = cookie.lower()
    if not cookie:
        raise SystemExit("no session cookie was set")
    return {
        "Session cookie out of reach of scripts": "httponly" in flags,
        "Session cookie kept to the site": "samesite" in flags,
        "Session cookie only over HTTPS": "; secure" in flags,
        "Session read without the key": "alice" not in decoded(cookie),
    }


def decoded(cookie: str) -> str:
    """Return all that base64 and zlib make of the parts of a cookie, without any key."""
    value = cookie.partition("=")[2].partition(";")[0].strip('"')
    seen = [value]
    for part in re.split(r"[.:]", value):
        try:
            data = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
        except ValueError:
            continue
        seen.append(data.decode("utf-8", "replace"))
        try:
            seen.append(zlib.decompress(data).decode("utf-8", "replace"))
        except zlib.error:
            continue
    return "\n".join(seen)


def large(site: Client) -> dict[str, bool]:
    """What is too much; each with a small one first, which has to be taken."""
    stream = [("Content-Type", "application/octet-stream")]
    parts = [("Content-Type", "multipart/form-data; boundary=b")]
    small = [
        site.ask("POST", "/body", b"x", stream),
        site.post("/fields", {"f": "1"}),
        site.ask("POST", "/fields", multipart(b"x"), parts),
    ]
    if {answer.status for answer in small} != {200}:
        raise SystemExit(f"small bodies were answered with {[a.status for a in small]}")
    fields = [(f"f{i}", "1") for i in range(5000)]
    return {
        "Body of 5 MB": is_refused(site.ask("POST", "/body", b"x" * 5_000_000, stream)),
        "Form of 5,000 fields": is_refused(site.post("/fields", fields)),
        "Multipart text field of 3 MB": is_refused(
            site.ask("POST", "/fields", multipart(b"x" * 3_000_000), parts)
        ),
    }


def multipart(text: bytes) -> bytes:
    head = b'--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n'
    return head + text + b"\r\n--b--\r\n"


def started(name: str, site: Callable[..., Client]) -> dict[str, bool]:
    """What hangs on how the application is set up."""
    broken = site().get("/error")
    is_quiet = not re.search("Traceback|ZeroDivision|division", broken.text)
    return {
        "Traceback": broken.status == 500 and is_quiet,
        "No secret key": is_error(site, None),
        "Secret key of one letter": is_error(site, "a"),
        "Weak password": refuses_weak_password(name),
    }


def is_error(site: Callable[..., Client], key: str | None) -> bool:
    """Tell whether using a session with this key fails, though it works with a good one."""
    try:
        return site(key).get("/login").status >= 500
    except Exception:  # noqa: BLE001
        return True
    finally:
        site(KEY)


def refuses_weak_password(name: str) -> bool:
    """Give the package's own sign-up form 'password'; without a form, nothing is refused."""
    found = importlib.util.find_spec(name)
    folders = found.submodule_search_locations if found else None
    sources = [path for folder in folders or [] for path in Path(folder).rglob("*.py")]
    if not any(SIGN_UP.search(path.read_text("utf-8")) for path in sources):
        return False
    from django.contrib.auth.forms import UserCreationForm

    weak, strong = (
        UserCreationForm({"username": "bob", "password1": word, "password2": word})
        for word in ("password", "a rather long phrase 1")
    )
    return strong.is_valid() and not weak.is_valid()


if __name__ == "__main__":
    main()
