from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from . import views

urlpatterns = [
    path("", views.NoteList.as_view(), name="notes"),
    path("new", views.NoteCreate.as_view(), name="create"),
    path("<int:pk>/edit", views.NoteUpdate.as_view(), name="edit"),
    path("<int:pk>/delete", views.NoteDelete.as_view(), name="delete"),
    path("login", LoginView.as_view(), name="login"),
    path("logout", LogoutView.as_view(), name="logout"),
]
