"""The addresses of the moderators' pages about legal notices; they stand inside the back office."""

from django.urls import path

from articles.release_urls import in_the_back_office
from comments.legal.desk_views import legal_case, legal_queue

urlpatterns = [
    path("comments/legal/", in_the_back_office(legal_queue), name="legal_queue"),
    path("comments/legal/<int:pk>/", in_the_back_office(legal_case), name="legal_case"),
]
