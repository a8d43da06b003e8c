"""How many lines one writes by hand for the same small application, which has to work."""

import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import figure
from calls import Answer, Client
from lines import code_lines
from packages import only
from projects import generate

APPS = Path(__file__).parent.parent.parent / "apps"
STACKS = {
    "flask": ["flask", "flask-sqlalchemy", "flask-migrate", "flask-login", "flask-wtf"],
    "django": ["django"],
    "fastapi": [
        *("fastapi", "uvicorn", "sqlalchemy", "jinja2", "python-multipart", "itsdangerous"),
        "pwdlib[argon2]",
    ],
}
PEOPLE = ("ada", "ben")
GENERATED = {"migrations"}
BY_THE_WAY = re.compile(r"^tests?(_\w+)?\.py$")
INPUT = re.compile(r"<(?:input|textarea)\b[^>]*>")


def main() -> None:
    name = figure.framework()
    only(STACKS[name])
    folder = Path.cwd() / "app"
    shutil.copytree(APPS / name, folder, ignore=shutil.ignore_patterns("__pycache__"))
    count = written_lines(name, folder)
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    items = checked(OPENED[name]())
    failed = sorted(check for check, is_passed in items.items() if not is_passed)
    if failed not in ([], ["There is a back office"]):
        raise SystemExit(f"the application does not work: {', '.join(failed)}")
    figure.tell(count, [need.partition("[")[0] for need in STACKS[name]], items)


def written_lines(name: str, folder: Path) -> int:
    """Count lines of Python and HTML, without tests and what a command of the framework wrote."""
    generated = generated_lines(folder.parent) if name == "django" else {}
    total = 0
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.html")]):
        inside = path.relative_to(folder)
        if BY_THE_WAY.match(path.name) or GENERATED & set(inside.parts):
            continue
        left = list(generated.get(inside, []))
        for line in map(plain, code_lines(path)):
            if line in left:
                left.remove(line)
            else:
                total += 1
    return total


def generated_lines(folder: Path) -> dict[Path, list[str]]:
    """Let the framework make the same project anew, and return the lines of each file."""
    fresh = folder / "fresh"
    fresh.mkdir()
    generate(fresh, "config", "notes")
    found = {p.relative_to(fresh): code_lines(p) for p in fresh.rglob("*.py")}
    shutil.rmtree(fresh)
    return {path: [plain(line) for line in lines] for path, lines in found.items()}


def plain(line: str) -> str:
    """Leave out what differs from project to project: kinds of quotes and the secret key."""
    return re.sub(r"django-insecure-[^\"']*", "", line).replace("'", '"')


def flask_client() -> Callable[[], Client]:
    import app
    from werkzeug.security import generate_password_hash

    with app.app.app_context():
        app.db.create_all()
        for person in PEOPLE:
            kept = generate_password_hash(person)
            app.db.session.add(app.User(username=person, password_hash=kept))
        app.db.session.commit()
    return lambda: Client(app.app, is_asgi=False)


def django_client() -> Callable[[], Client]:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    from config.wsgi import application
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.core.management import call_command

    settings.ALLOWED_HOSTS = ["localhost"]
    call_command("migrate", verbosity=0)
    for person in PEOPLE:
        get_user_model().objects.create_user(person, password=person)
    return lambda: Client(application, is_asgi=False)


def fastapi_client() -> Callable[[], Client]:
    import app

    for person in PEOPLE:
        app.create_user(person, person)
    return lambda: Client(app.app, is_asgi=True)


OPENED = {"flask": flask_client, "django": django_client, "fastapi": fastapi_client}


def send(client: Client, path: str, **fields: str) -> Answer:
    """Fill in the form of that page as a browser does, hidden fields and all, and send it."""
    inputs = INPUT.findall(client.get(path).text)
    hidden = {attribute(i, "name"): attribute(i, "value") for i in inputs if "hidden" in i}
    return client.post(path, hidden | fields)


def attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def checked(new_client: Callable[[], Client]) -> dict[str, bool]:
    """Return which of sixteen things a person would expect the application to do."""
    ada, ben = new_client(), new_client()
    found: dict[str, bool] = {}
    stranger = ada.get("/")
    found["A stranger is sent to the login"] = stranger.status in {302, 303} and "/login" in (
        stranger.header("Location") or ""
    )
    found["The login is shown"] = 'name="password"' in ada.get("/login").text
    refused = send(ada, "/login", username="ada", password="guess")
    found["A wrong password is refused"] = (
        refused.status == 200 and 'name="password"' in refused.text and ada.get("/").status != 200
    )
    welcome = send(ada, "/login", username="ada", password="ada")
    found["The right password signs in"] = (
        welcome.status in {302, 303} and ada.get("/").status == 200
    )
    send(ben, "/login", username="ben", password="ben")
    found["The form for a note is shown"] = 'name="title"' in ada.get("/new").text
    kept = send(ada, "/new", title="<b>Milk</b>", body="two litres")
    listed = ada.get("/").text
    found["A note is kept and listed"] = kept.status in {302, 303} and "Milk" in listed
    found["What was typed is escaped"] = "&lt;b&gt;Milk" in listed and "<b>Milk" not in listed
    empty = send(ada, "/new", title="", body="two litres")
    found["A note without a title is shown again"] = (
        empty.status == 200 and "two litres" in empty.text
    )
    long = send(ada, "/new", title="x" * 101, body="three litres")
    found["A title too long is shown again"] = long.status == 200 and "three litres" in long.text
    found["A post from elsewhere is refused"] = 400 <= ada.post("/new", {"title": "x"}).status < 500
    found["Notes of others are not listed"] = "Milk" not in ben.get("/").text
    found["Notes of others are not changed"] = ben.get("/1/edit").status == 404
    found["A note is changed"] = (
        send(ada, "/1/edit", title="Bread", body="").status in {302, 303}
        and "Bread" in ada.get("/").text
    )
    asked = ada.get("/1/delete").status == 200 and "Bread" in ada.get("/").text
    gone = send(ada, "/1/delete").status in {302, 303} and "Bread" not in ada.get("/").text
    found["A note is deleted, once that is confirmed"] = asked and gone
    leave = re.search(r'<form[^>]*action="/logout".*?</form>', ada.get("/").text, re.DOTALL)
    token = INPUT.findall(leave[0])[0] if leave else ""
    ada.post("/logout", {attribute(token, "name"): attribute(token, "value")})
    found["One signs out"] = leave is not None and ada.get("/").status != 200
    found["There is a back office"] = new_client().get("/admin/").status in {200, 302}
    return found


if __name__ == "__main__":
    main()
