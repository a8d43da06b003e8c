from django.contrib.auth.mixins import LoginRequiredMixin
from django.urls import reverse_lazy
from django.views.generic import CreateView, DeleteView, ListView, UpdateView

from .models import Note


class OwnNotes(LoginRequiredMixin):
    model = Note
    success_url = reverse_lazy("notes")

    def get_queryset(self):
        return super().get_queryset().filter(owner=self.request.user).order_by("pk")


class NoteList(OwnNotes, ListView):
    pass


class NoteCreate(OwnNotes, CreateView):
    fields = ["title", "body"]

    def form_valid(self, form):
        form.instance.owner = self.request.user
        return super().form_valid(form)


class NoteUpdate(OwnNotes, UpdateView):
    fields = ["title", "body"]


class NoteDelete(OwnNotes, DeleteView):
    pass
