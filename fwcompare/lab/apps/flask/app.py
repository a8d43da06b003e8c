"""Notes: sign in, and keep notes that nobody else can see."""

import os

import click
from flask import Flask, redirect, render_template, url_for
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    login_required,
    login_user,
    logout_user,
)
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect, FlaskForm
from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from werkzeug.security import check_password_hash, generate_password_hash
from wtforms import PasswordField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "for this example only")
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ.get("DATABASE_URL", "sqlite:///notes.db")
db = SQLAlchemy(app)
Migrate(app, db)
CSRFProtect(app)
login_manager = LoginManager(app)
login_manager.login_view = "login"


class User(UserMixin, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(150), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    title: Mapped[str] = mapped_column(String(100))
    body: Mapped[str] = mapped_column(Text)


class LoginForm(FlaskForm):
    username = StringField(validators=[DataRequired()])
    password = PasswordField(validators=[DataRequired()])


class NoteForm(FlaskForm):
    title = StringField(validators=[DataRequired(), Length(max=100)])
    body = TextAreaField()


@login_manager.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))


def own_notes():
    return db.select(Note).filter_by(owner_id=current_user.id)


def own_note(pk):
    return db.first_or_404(own_notes().filter_by(id=pk))


@app.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = db.session.scalar(db.select(User).filter_by(username=form.username.data))
        if user and check_password_hash(user.password_hash, form.password.data):
            login_user(user)
            return redirect(url_for("note_list"))
        form.password.errors = ["The name or the password is wrong."]
    return render_template("form.html", form=form, title="Sign in")


@app.post("/logout")
def logout():
    logout_user()
    return redirect(url_for("login"))


@app.route("/")
@login_required
def note_list():
    notes = db.session.scalars(own_notes().order_by(Note.id))
    return render_template("list.html", notes=notes)


@app.route("/new", methods=["GET", "POST"])
@login_required
def create():
    form = NoteForm()
    if form.validate_on_submit():
        note = Note(owner_id=current_user.id)
        form.populate_obj(note)
        db.session.add(note)
        db.session.commit()
        return redirect(url_for("note_list"))
    return render_template("form.html", form=form, title="New note")


@app.route("/<int:pk>/edit", methods=["GET", "POST"])
@login_required
def edit(pk):
    note = own_note(pk)
    form = NoteForm(obj=note)
    if form.validate_on_submit():
        form.populate_obj(note)
        db.session.commit()
        return redirect(url_for("note_list"))
    return render_template("form.html", form=form, title="Change note")


@app.route("/<int:pk>/delete", methods=["GET", "POST"])
@login_required
def delete(pk):
    note = own_note(pk)
    form = FlaskForm()
    if form.validate_on_submit():
        db.session.delete(note)
        db.session.commit()
        return redirect(url_for("note_list"))
    return render_template("delete.html", form=form, note=note)


@app.cli.command("create-user")
@click.argument("username")
@click.password_option()
def create_user(username, password):
    db.session.add(User(username=username, password_hash=generate_password_hash(password)))
    db.session.commit()
