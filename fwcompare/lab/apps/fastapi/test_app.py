"""The tests of the notes: run them with `python -m unittest`."""

import os
import re
import tempfile
import unittest

os.environ["DATABASE_URL"] = f"sqlite:///{tempfile.mkdtemp()}/notes.db"

from app import Base, Note, User, app, engine, passwords
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

PEOPLE = {name: passwords.hash(name) for name in ("ada", "ben")}


class NotesTest(unittest.TestCase):
    def setUp(self):
        Base.metadata.create_all(engine)
        self.addCleanup(Base.metadata.drop_all, engine)
        self.session = self.enterContext(Session(engine))
        for name, password_hash in PEOPLE.items():
            self.session.add(User(username=name, password_hash=password_hash))
        self.session.commit()
        self.client = TestClient(app)

    def post(self, path, **fields):
        page = self.client.get("/new").text  # or the login, for a stranger
        token = re.search(r'name="csrf_token" value="(\w+)"', page)[1]
        return self.client.post(path, data={"csrf_token": token, **fields})

    def sign_in(self, name="ada", password="ada"):
        return self.post("/login", username=name, password=password)

    def test_a_stranger_is_sent_to_the_login(self):
        answer = self.client.get("/", follow_redirects=False)
        self.assertEqual(answer.headers["location"], "/login")

    def test_a_wrong_password_is_refused(self):
        self.assertIn("is wrong", self.sign_in(password="guess").text)

    def test_a_form_from_elsewhere_is_refused(self):
        self.sign_in()
        self.assertEqual(self.client.post("/new", data={"title": "Milk"}).status_code, 400)

    def test_a_note_is_kept_and_listed(self):
        self.sign_in()
        self.assertIn("Milk", self.post("/new", title="Milk", body="two litres").text)

    def test_a_note_without_a_title_is_shown_again(self):
        self.sign_in()
        answer = self.post("/new", title="", body="two litres")
        self.assertIn("two litres", answer.text)
        self.assertIn("at least 1 character", answer.text)

    def test_a_note_is_changed(self):
        self.sign_in()
        self.post("/new", title="Milk", body="")
        self.post("/1/edit", title="Bread", body="")
        self.assertEqual(self.session.get(Note, 1).title, "Bread")

    def test_a_note_is_deleted(self):
        self.sign_in()
        self.post("/new", title="Milk", body="")
        self.post("/1/delete")
        self.assertIsNone(self.session.get(Note, 1))

    def test_notes_of_others_are_not_to_be_had(self):
        self.session.add(Note(owner_id=2, title="Secret", body=""))
        self.session.commit()
        self.sign_in()
        self.assertNotIn("Secret", self.client.get("/").text)
        self.assertEqual(self.client.get("/1/edit").status_code, 404)
        self.assertEqual(self.post("/1/delete").status_code, 404)


if __name__ == "__main__":
    unittest.main()
