"""The addresses of the moderators' pages about legal notices; they stand inside the back office."""

from django.urls import path

from comments.desk.guard import for_moderators as guard
from comments.legal.desk_views import legal_case, legal_queue
from comments.legal.paper_views import answer_on_paper, legal_letter, notice_on_paper

urlpatterns = [
    path("comments/legal/", guard(legal_queue), name="legal_queue"),
    path("comments/legal/<int:pk>/", guard(legal_case), name="legal_case"),
    path("comments/legal/<int:pk>/answer/", guard(answer_on_paper), name="answer_on_paper"),
    path("comments/legal/<int:case_pk>/letters/<int:pk>/", guard(legal_letter), name="legal_letter"),
    path("comments/<int:pk>/legal/", guard(notice_on_paper), name="notice_on_paper"),
]
