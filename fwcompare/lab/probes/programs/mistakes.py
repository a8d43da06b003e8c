"""The sixteen mistakes: how each is planted in the same small application."""

from pathlib import Path

Change = tuple[str, str, str]
"""A file, a text in it, and what that becomes; an empty text stands for the end of the file."""

NAMES = (
    "Misspelt view in the URL map",
    "Two routes of one name",
    "Misspelt link in a template",
    "Missing template",
    "Syntax error in a template",
    "Foreign key to nothing",
    "Two relations of one reverse name",
    "Model changed, migration forgotten",
    "Text column without a length",
    "Empty secret key",
    "URL parameter that the view does not take",
    "Sessions left out",
    "CSRF protection taken away",
    "Unknown field in the admin",
    "Slash at the start of a URL",
    "Debugging and insecure cookies left on",
)

MIGRATION = "Model changed, migration forgotten"
LAST = NAMES[-1]

TWICE = """
    owner = relationship("User", foreign_keys=owner_id, backref="notes")
    editor = relationship("User", foreign_keys=owner_id, backref="notes")
"""
BODY = "    body: Mapped[str] = mapped_column(Text)\n"

FLASK: tuple[Change | None, ...] = (
    ("app.py", "", 'app.add_url_rule("/newest", view_func=creat)\n'),
    ("app.py", "", '@app.route("/other")\ndef edit():\n    return ""\n'),
    ("templates/list.html", "url_for('create')", "url_for('creat')"),
    ("app.py", '"delete.html"', '"nope.html"'),
    ("templates/list.html", "{% endfor %}", "{% endfro %}"),
    ("app.py", '"user.id"', '"usr.id"'),
    ("app.py", BODY, BODY + TWICE),
    ("app.py", BODY, BODY + "    extra: Mapped[str] = mapped_column(String(10))\n"),
    ("app.py", "String(100)", "String"),
    ("app.py", 'os.environ.get("SECRET_KEY", "for this example only")', '""'),
    ("app.py", '"/<int:pk>/edit"', '"/<int:id>/edit"'),
    ("app.py", "LoginManager(app)", "LoginManager()"),
    ("app.py", "CSRFProtect(app)\n", ""),
    None,
    ("app.py", '"/new"', '"new"'),
    ("app.py", "db = SQLAlchemy(app)\n", "app.debug = True\ndb = SQLAlchemy(app)\n"),
)

SESSIONS = '"django.contrib.sessions.middleware.SessionMiddleware",'
CSRF = '"django.middleware.csrf.CsrfViewMiddleware",'
BODY_FIELD = "    body = models.TextField(blank=True)\n"
EDITOR = "    editor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)\n"
ADMIN = "class NoteAdmin(admin.ModelAdmin):\n    list_display = ['titel']\n"

DJANGO: tuple[Change | None, ...] = (
    ("notes/urls.py", "views.NoteCreate", "views.NoteCreat"),
    ("notes/urls.py", 'name="delete"', 'name="edit"'),
    ("notes/templates/notes/note_list.html", "'create'", "'creat'"),
    ("notes/views.py", "    fields =", '    template_name = "nope.html"\n    fields ='),
    ("notes/templates/notes/note_list.html", "{% endfor %}", "{% endfro %}"),
    ("notes/models.py", "settings.AUTH_USER_MODEL", '"auth.Usr"'),
    ("notes/models.py", BODY_FIELD, BODY_FIELD + EDITOR),
    ("notes/models.py", BODY_FIELD, BODY_FIELD + '    extra = models.TextField(default="")\n'),
    ("notes/models.py", "max_length=100", ""),
    ("config/settings.py", "", 'SECRET_KEY = ""\n'),
    ("notes/urls.py", "<int:pk>/edit", "<int:id>/edit"),
    ("config/settings.py", SESSIONS, ""),
    ("config/settings.py", CSRF, ""),
    ("notes/admin.py", "admin.site.register(Note)", f"{ADMIN}admin.site.register(Note, NoteAdmin)"),
    ("notes/urls.py", '"new"', '"/new"'),
    ("config/settings.py", "", ""),
)

SESSION_LINES = """app.add_middleware(
    SessionMiddleware, secret_key=os.environ.get("SECRET_KEY", "for this example only")
)
"""

FASTAPI: tuple[Change | None, ...] = (
    ("app.py", "", 'app.add_api_route("/newest", creat)\n'),
    ("app.py", "", '@app.get("/other", name="edit")\ndef other():\n    return ""\n'),
    ("templates/list.html", "url_for('create_form')", "url_for('creat_form')"),
    ("app.py", '"delete.html"', '"nope.html"'),
    ("templates/list.html", "{% endfor %}", "{% endfro %}"),
    ("app.py", '"user.id"', '"usr.id"'),
    ("app.py", BODY, BODY + TWICE),
    ("app.py", BODY, BODY + "    extra: Mapped[str] = mapped_column(String(10))\n"),
    ("app.py", "String(100)", "String"),
    ("app.py", 'os.environ.get("SECRET_KEY", "for this example only")', '""'),
    ("app.py", '"/{pk}/edit"', '"/{id}/edit"'),
    ("app.py", SESSION_LINES, ""),
    ("app.py", "checked = [Depends(check_token)]", "checked = []"),
    None,
    ("app.py", '"/new"', '"new"'),
    ("app.py", "app = FastAPI()", "app = FastAPI(debug=True)"),
)

MISTAKES = {"flask": FLASK, "django": DJANGO, "fastapi": FASTAPI}
"""For each framework in the order of NAMES; None where the mistake cannot be made."""


def plant(change: Change, folder: Path) -> None:
    """Make the mistake in that copy of the application; SystemExit if its place is not found."""
    path, old, new = change
    source = Path(folder, path).read_text("utf-8")
    if old not in source:
        raise SystemExit(f"{path} no longer holds {old!r}")
    planted = source.replace(old, new) if old else f"{source}\n{new}"
    if "relationship(" in planted and "import ForeignKey" in planted:
        planted = f"from sqlalchemy.orm import relationship\n{planted}"
    Path(folder, path).write_text(planted, "utf-8")
