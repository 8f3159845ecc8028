"""The addresses of comments and of everything that can be done with them."""

from django.urls import path

from comments.views.answer import answer
from comments.views.comment import comment
from comments.views.edit import edit
from comments.views.own import own
from comments.views.report import report, reported
from comments.views.rules import rules
from comments.views.thread import thread
from comments.views.withdraw import withdraw
from comments.views.write import write

urlpatterns = [
    path("news/<slug:desk>/<slug:slug>/comments/", thread, name="thread"),
    path("news/<slug:desk>/<slug:slug>/comments/write/", write, name="write_comment"),
    path("comments/rules/", rules, name="house_rules"),
    path("comments/<int:pk>/", comment, name="comment"),
    path("comments/<int:pk>/answer/", answer, name="answer"),
    path("comments/<int:pk>/yours/", own, name="own_comment"),
    path("comments/<int:pk>/edit/", edit, name="edit_comment"),
    path("comments/<int:pk>/withdraw/", withdraw, name="withdraw_comment"),
    path("comments/<int:pk>/report/", report, name="report"),
    path("comments/<int:pk>/reported/", reported, name="reported"),
]
