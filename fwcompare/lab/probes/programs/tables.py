"""Applications with a table of notes that answer with one of them."""

from pathlib import Path

COUNT = 1000
"""Rows in the table of notes."""


def flask_tables() -> object:
    """An application with Flask-SQLAlchemy and a thousand notes."""
    from flask import Flask
    from flask_sqlalchemy import SQLAlchemy
    from sqlalchemy import String
    from sqlalchemy.orm import Mapped, mapped_column

    app = Flask("timed")
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{Path.cwd() / 'notes.sqlite3'}"
    db = SQLAlchemy(app)

    class Note(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        title: Mapped[str] = mapped_column(String(100))
        body: Mapped[str]

    @app.get("/note/<int:pk>")
    def note(pk):
        found = db.session.get(Note, pk)
        return {"id": found.id, "title": found.title, "body": found.body}

    with app.app_context():
        db.create_all()
        if db.session.get(Note, COUNT) is None:
            db.session.add_all(Note(title=f"Note {i}", body="text") for i in range(1, COUNT + 1))
            db.session.commit()
    return app


DJANGO_MODELS = """
from django.db import models

class Note(models.Model):
    title = models.CharField(max_length=100)
    body = models.TextField()
"""


def fill_django() -> None:
    """Write the migration of the notes, and fill their table."""
    from django.core.management import call_command

    call_command("makemigrations", "notes", verbosity=0)
    call_command("migrate", verbosity=0)
    from notes.models import Note

    notes = [Note(title=f"Note {i}", body="text") for i in range(1, COUNT + 1)]
    Note.objects.bulk_create(notes)


def fastapi_tables() -> object:
    """An application with SQLAlchemy, a session for each request and a Pydantic answer."""
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from pydantic import BaseModel, ConfigDict
    from sqlalchemy import String, create_engine
    from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

    engine = create_engine(f"sqlite:///{Path.cwd() / 'notes.sqlite3'}")
    app = FastAPI()

    class Base(DeclarativeBase):
        pass

    class Note(Base):
        __tablename__ = "note"
        id: Mapped[int] = mapped_column(primary_key=True)
        title: Mapped[str] = mapped_column(String(100))
        body: Mapped[str]

    class NoteAnswer(BaseModel):
        model_config = ConfigDict(from_attributes=True)
        id: int
        title: str
        body: str

    def get_session():
        with Session(engine) as session:
            yield session

    @app.get("/note/{pk}", response_model=NoteAnswer)
    def note(pk: int, session: Annotated[Session, Depends(get_session)]):
        return session.get(Note, pk)

    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        if session.get(Note, COUNT) is None:
            session.add_all(Note(title=f"Note {i}", body="text") for i in range(1, COUNT + 1))
    return app
