"""The addresses of the pages on which a comment is said to be unlawful, and its author answers."""

from django.urls import path

from comments.legal.author_views import legal_answer
from comments.legal.notice_views import legal_notice, legal_received, legal_start

urlpatterns = [
    path("comments/<int:pk>/legal/", legal_start, name="legal_start"),
    path("comments/<int:pk>/legal/received/", legal_received, name="legal_received"),
    path("comments/<int:pk>/legal/<slug:kind>/", legal_notice, name="legal_notice"),
    path("comments/legal/<int:pk>/answer/", legal_answer, name="legal_answer"),
]
