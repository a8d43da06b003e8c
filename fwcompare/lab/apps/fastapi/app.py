"""Notes: sign in, and keep notes that nobody else can see."""

import os
import secrets
import sys
from getpass import getpass
from typing import Annotated

from fastapi import Depends, FastAPI, Form, HTTPException, Request
from fastapi.responses import RedirectResponse
from fastapi.templating import Jinja2Templates
from pwdlib import PasswordHash
from pydantic import BaseModel, StringConstraints, ValidationError
from sqlalchemy import ForeignKey, String, Text, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from starlette.middleware.sessions import SessionMiddleware

engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///notes.db"))
templates = Jinja2Templates("templates")
passwords = PasswordHash.recommended()
app = FastAPI()
app.add_middleware(
    SessionMiddleware, secret_key=os.environ.get("SECRET_KEY", "for this example only")
)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(150), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))


class Note(Base):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    title: Mapped[str] = mapped_column(String(100))
    body: Mapped[str] = mapped_column(Text)


class NoteInput(BaseModel):
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    body: str


def get_session():
    with Session(engine) as session:
        yield session


def get_user(request: Request, session: Annotated[Session, Depends(get_session)]) -> User:
    user = session.get(User, request.session.get("user", 0))
    if user is None:
        raise HTTPException(303, headers={"Location": "/login"})
    return user


def check_token(request: Request, csrf_token: Annotated[str, Form()] = "") -> None:
    token = request.session.get("token", secrets.token_hex())
    if not secrets.compare_digest(csrf_token.encode(), token.encode()):
        raise HTTPException(400, "The form is too old, or comes from another site.")


DatabaseSession = Annotated[Session, Depends(get_session)]
SignedIn = Annotated[User, Depends(get_user)]
Field = Annotated[str, Form()]
checked = [Depends(check_token)]


def get_note(pk: int, user: SignedIn, session: DatabaseSession) -> Note:
    note = session.scalar(select(Note).filter_by(id=pk, owner_id=user.id))
    if note is None:
        raise HTTPException(404)
    return note


OwnNote = Annotated[Note, Depends(get_note)]


def page(request: Request, name: str, **context):
    context["csrf_token"] = request.session.setdefault("token", secrets.token_hex())
    return templates.TemplateResponse(request, name, context)


def save(request: Request, session: Session, note: Note, title: str, body: str):
    try:
        given = NoteInput(title=title, body=body)
    except ValidationError as error:
        typed = {"title": title, "body": body}
        return page(request, "note.html", note=typed, errors=error.errors())
    note.title, note.body = given.title, given.body
    session.add(note)
    session.commit()
    return RedirectResponse("/", 303)


@app.get("/login")
def login_form(request: Request):
    return page(request, "login.html")


@app.post("/login", dependencies=checked)
def login(request: Request, session: DatabaseSession, username: Field = "", password: Field = ""):
    user = session.scalar(select(User).filter_by(username=username))
    if user is None or not passwords.verify(password, user.password_hash):
        return page(request, "login.html", username=username, is_wrong=True)
    request.session["user"] = user.id
    return RedirectResponse("/", 303)


@app.post("/logout", dependencies=checked)
def logout(request: Request):
    request.session.clear()
    return RedirectResponse("/login", 303)


@app.get("/")
def note_list(request: Request, user: SignedIn, session: DatabaseSession):
    notes = session.scalars(select(Note).filter_by(owner_id=user.id).order_by(Note.id))
    return page(request, "list.html", notes=notes)


@app.get("/new")
def create_form(request: Request, user: SignedIn):
    return page(request, "note.html", note={})


@app.post("/new", dependencies=checked)
def create(
    request: Request, user: SignedIn, session: DatabaseSession, title: Field = "", body: Field = ""
):
    return save(request, session, Note(owner_id=user.id), title, body)


@app.get("/{pk}/edit")
def edit_form(request: Request, note: OwnNote):
    return page(request, "note.html", note=note)


@app.post("/{pk}/edit", dependencies=checked)
def edit(
    request: Request, note: OwnNote, session: DatabaseSession, title: Field = "", body: Field = ""
):
    return save(request, session, note, title, body)


@app.get("/{pk}/delete")
def delete_form(request: Request, note: OwnNote):
    return page(request, "delete.html", note=note)


@app.post("/{pk}/delete", dependencies=checked)
def delete(note: OwnNote, session: DatabaseSession):
    session.delete(note)
    session.commit()
    return RedirectResponse("/", 303)


def create_user(username: str, password: str) -> None:
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(User(username=username, password_hash=passwords.hash(password)))


if __name__ == "__main__":
    create_user(sys.argv[1], getpass())
