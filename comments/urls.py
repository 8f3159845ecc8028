"""The addresses of comments and of everything that can be done with them."""

from django.urls import path

from comments.views.comment import comment

urlpatterns = [
    path("comments/<int:pk>/", comment, name="comment"),
]
