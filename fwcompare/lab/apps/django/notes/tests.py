from django.contrib.auth.models import User
from django.test import TestCase

from .models import Note


class NotesTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.ada, cls.ben = (User.objects.create_user(n, password=n) for n in ("ada", "ben"))

    def test_a_stranger_is_sent_to_the_login(self):
        self.assertRedirects(self.client.get("/"), "/login?next=/")

    def test_a_wrong_password_is_refused(self):
        answer = self.client.post("/login", {"username": "ada", "password": "guess"})
        self.assertContains(answer, "correct username and password")

    def test_the_right_password_signs_in(self):
        answer = self.client.post("/login", {"username": "ada", "password": "ada"})
        self.assertRedirects(answer, "/")

    def test_a_note_is_kept_and_listed(self):
        self.client.force_login(self.ada)
        self.client.post("/new", {"title": "Milk", "body": "two litres"})
        self.assertContains(self.client.get("/"), "Milk")

    def test_a_note_without_a_title_is_shown_again(self):
        self.client.force_login(self.ada)
        answer = self.client.post("/new", {"title": "", "body": "two litres"})
        self.assertContains(answer, "two litres")
        self.assertContains(answer, "required")

    def test_a_note_is_changed(self):
        note = Note.objects.create(owner=self.ada, title="Milk")
        self.client.force_login(self.ada)
        self.client.post(f"/{note.pk}/edit", {"title": "Bread", "body": ""})
        note.refresh_from_db()
        self.assertEqual(note.title, "Bread")

    def test_a_note_is_deleted(self):
        note = Note.objects.create(owner=self.ada, title="Milk")
        self.client.force_login(self.ada)
        self.client.post(f"/{note.pk}/delete")
        self.assertFalse(Note.objects.exists())

    def test_notes_of_others_are_not_to_be_had(self):
        note = Note.objects.create(owner=self.ben, title="Secret")
        self.client.force_login(self.ada)
        self.assertNotContains(self.client.get("/"), "Secret")
        self.assertEqual(self.client.get(f"/{note.pk}/edit").status_code, 404)
        self.assertEqual(self.client.post(f"/{note.pk}/delete").status_code, 404)
