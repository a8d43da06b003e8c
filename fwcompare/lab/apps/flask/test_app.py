"""The tests of the notes: run them with `python -m unittest`."""

import os
import unittest

os.environ["DATABASE_URL"] = "sqlite://"

from app import Note, User, app, db
from werkzeug.security import generate_password_hash

PEOPLE = {name: generate_password_hash(name) for name in ("ada", "ben")}


class NotesTest(unittest.TestCase):
    def setUp(self):
        app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
        context = app.app_context()
        context.push()
        self.addCleanup(context.pop)
        self.addCleanup(db.drop_all)
        self.addCleanup(db.session.remove)
        db.create_all()
        for name, password_hash in PEOPLE.items():
            db.session.add(User(username=name, password_hash=password_hash))
        db.session.commit()
        self.client = app.test_client()

    def sign_in(self, name="ada", password="ada"):
        return self.client.post("/login", data={"username": name, "password": password})

    def test_a_stranger_is_sent_to_the_login(self):
        self.assertIn("/login", self.client.get("/").location)

    def test_a_wrong_password_is_refused(self):
        self.assertIn("is wrong", self.sign_in(password="guess").text)

    def test_a_note_is_kept_and_listed(self):
        self.sign_in()
        self.client.post("/new", data={"title": "Milk", "body": "two litres"})
        self.assertIn("Milk", self.client.get("/").text)

    def test_a_note_without_a_title_is_shown_again(self):
        self.sign_in()
        answer = self.client.post("/new", data={"title": "", "body": "two litres"})
        self.assertIn("two litres", answer.text)
        self.assertIn("required", answer.text)

    def test_a_note_is_changed(self):
        self.sign_in()
        self.client.post("/new", data={"title": "Milk", "body": ""})
        self.client.post("/1/edit", data={"title": "Bread", "body": ""})
        self.assertEqual(db.session.get(Note, 1).title, "Bread")

    def test_a_note_is_deleted(self):
        self.sign_in()
        self.client.post("/new", data={"title": "Milk", "body": ""})
        self.client.post("/1/delete")
        self.assertIsNone(db.session.get(Note, 1))

    def test_notes_of_others_are_not_to_be_had(self):
        db.session.add(Note(owner_id=2, title="Secret", body=""))
        db.session.commit()
        self.sign_in()
        self.assertNotIn("Secret", self.client.get("/").text)
        self.assertEqual(self.client.get("/1/edit").status_code, 404)
        self.assertEqual(self.client.post("/1/delete").status_code, 404)


if __name__ == "__main__":
    unittest.main()
