"""How those of Django's features are tried that no request is needed for."""

import importlib
import io
import json
import urllib.request
from pathlib import Path

from features import Trials


def trials() -> Trials:
    return command_trials() | table_trials() | account_trials() | other_trials()


def output(*words: str, **options: object) -> str:
    """Run a command and return what it printed."""
    from django.core.management import call_command

    printed = io.StringIO()
    call_command(*words, stdout=printed, **options)
    return printed.getvalue()


def command_trials() -> Trials:
    """Try what is typed, and what the commands leave behind."""
    from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
    from django.contrib.staticfiles.testing import StaticLiveServerTestCase
    from django.contrib.staticfiles.views import serve
    from django.core.management import load_command_class
    from django.test import RequestFactory, TestCase

    def hashed():
        storage = ManifestStaticFilesStorage(location="collected")
        output("collectstatic", interactive=False, verbosity=0)
        list(storage.post_process({"a.txt": (storage, "a.txt")}))
        return storage.stored_name("a.txt")

    def served():
        request = RequestFactory().get("/static/a.txt")
        return b"".join(serve(request, "a.txt", insecure=True)) == b"static file"

    def generated():
        output("startapp", "fresh")
        return Path("fresh", "models.py").exists()

    def server_help():
        command = load_command_class("django.core", "runserver")
        return command.create_parser("manage.py", "runserver").format_help()

    return {
        "Static files served": served,
        "Static files with hashed names": lambda: hashed() not in {"a.txt", None},
        "Commands of one's own": lambda: "greeted" in output("greet"),
        "Interactive shell": shell_says_42,
        "Generator for projects and apps": generated,
        "Test database with fixtures": lambda: hasattr(TestCase, "fixtures") and made_apart(),
        "Server for browser tests": lambda: served_to_a_browser(StaticLiveServerTestCase),
        "Development server with reload": lambda: "--noreload" in server_help(),
    }


def shell_says_42() -> bool:
    output("shell", command="open('said', 'w').write(str(6 * 7))", no_imports=True)
    return Path("said").read_text("utf-8") == "42"


def served_to_a_browser(case: type) -> bool:
    """Start the server for tests, and ask it as a browser would."""
    case.setUpClass()
    try:
        with urllib.request.urlopen(f"{case.live_server_url}/json", timeout=10) as answer:
            return bool(json.load(answer) == {"a": 1})
    finally:
        case.doClassCleanups()


def made_apart() -> bool:
    """Tell whether a database for tests is made beside the real one."""
    from django.db import connection

    name = connection.settings_dict["NAME"]
    test_name = connection.creation.create_test_db(verbosity=0, serialize=False)
    connection.creation.destroy_test_db(name, verbosity=0)
    return test_name != str(name)


def table_trials() -> Trials:
    """Try the ORM."""
    from django.core.exceptions import ValidationError
    from django.db import connections, transaction
    from django.db.models import Sum
    from notes.models import Author, Line

    def undone():
        try:
            with transaction.atomic():
                Author.objects.create(name="gone", age=1)
                raise InterruptedError
        except InterruptedError:
            return not Author.objects.filter(name="gone").exists()

    def refused():
        try:
            Author(name="Ada", age=0).full_clean()
        except ValidationError:
            return True
        return False

    def summed():
        Author.objects.create(name="Ada", age=36)
        return Author.objects.aggregate(total=Sum("age"))["total"] >= 36

    def locked():
        with transaction.atomic():
            return list(Author.objects.select_for_update()) is not None

    def found():
        line = Line.objects.create(page=1, number=2)
        return Line.objects.get(pk=(1, 2)) == line

    def elsewhere():
        output("migrate", database="other", verbosity=0)
        Author.objects.using("other").create(name="Ben", age=1)
        return "other" in connections and not Author.objects.filter(name="Ben").exists()

    def search():
        importlib.import_module("django.contrib.postgres.search").SearchVector("name")
        return True

    return {
        "ORM": lambda: Author.objects.create(name="Eve", age=1).pk is not None,
        "Schema migrations": lambda: Path("notes", "migrations", "0001_initial.py").exists(),
        "Transactions": undone,
        "Validation rules on models": refused,
        "Several databases": elsewhere,
        "Aggregation in queries": summed,
        "Row locking in queries": locked,
        "Composite primary keys": found,
        "Full-text search": search,
    }


def account_trials() -> Trials:
    """Try forms, people and what they may do."""
    from django import forms
    from django.contrib.auth import authenticate, get_user_model
    from django.contrib.auth.hashers import check_password, make_password
    from django.contrib.auth.models import Permission
    from django.core import signing

    class Numbered(forms.Form):
        n = forms.IntegerField(min_value=1)

    def signed_in():
        get_user_model().objects.create_user("ada", password="a long phrase")
        return authenticate(username="ada", password="a long phrase") is not None

    def allowed():
        user = get_user_model().objects.create_user("ben")
        user.user_permissions.add(Permission.objects.get(codename="add_author"))
        return user.has_perm("notes.add_author") and not user.has_perm("notes.delete_author")

    return {
        "Forms with validation": lambda: (
            Numbered({"n": 1}).is_valid() and not Numbered({"n": 0}).is_valid()
        ),
        "Users who log in and out": signed_in,
        "Permissions": allowed,
        "Password hashing": lambda: check_password("a", make_password("a")),
        "Signed values": lambda: signing.loads(signing.dumps("kept")) == "kept",
    }


def other_trials() -> Trials:
    """Try what is left."""
    from datetime import UTC, datetime

    from django.core import mail
    from django.core.cache import cache
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage
    from django.core.signals import request_started
    from django.test.utils import setup_test_environment
    from django.utils import feedgenerator, timezone, translation

    def heard():
        calls: list[bool] = []

        def listen(**told: object) -> None:
            calls.append(True)

        request_started.connect(listen)
        request_started.send("probe")
        return bool(calls)

    def cached():
        cache.set("a", 1)
        return cache.get("a") == 1

    def translated():
        with translation.override("de"):
            return translation.gettext("January") == "Januar"

    def local():
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        with timezone.override("Asia/Tokyo"):
            return timezone.localtime(moment).hour == 9

    def sent():
        setup_test_environment()  # which sends to a list
        mail.send_mail("subject", "text", "a@example.org", ["b@example.org"])
        return len(mail.outbox) == 1

    def stored():
        name = default_storage.save("a.txt", ContentFile(b"kept"))
        return default_storage.open(name).read() == b"kept" and Path("media", name).exists()

    def queued():
        from django.tasks import task

        return task(len_of_word).enqueue("word").return_value == 4

    feed = feedgenerator.Atom1Feed("title", "/", "about")
    return {
        "Hooks around requests": heard,
        "Cache": cached,
        "Translations": translated,
        "Time zones per user": local,
        "Sending e-mail": sent,
        "File storage back ends": stored,
        "RSS/Atom feeds": lambda: "<feed" in feed.writeString("utf-8"),
        "Background tasks": queued,
    }


def len_of_word(word: str) -> int:
    return len(word)
