"""The addresses of the published accounts, each as a page and as a file."""

from django.urls import path

from comments.record.views import desk_record, numbers, record

urlpatterns = [
    path("comments/record/", record, name="comments_record"),
    path("comments/record/<int:year>/", record, name="comments_record"),
    path("comments/record/numbers.csv", numbers, name="comments_numbers"),
    path("comments/record/<int:year>/numbers.csv", numbers, name="comments_numbers"),
    path("comments/record/desks/<slug:slug>/", desk_record, name="desk_comments_record"),
    path("comments/record/desks/<slug:slug>/<int:year>/", desk_record, name="desk_comments_record"),
    path("comments/record/desks/<slug:slug>/numbers.csv", numbers, name="desk_comments_numbers"),
    path("comments/record/desks/<slug:slug>/<int:year>/numbers.csv", numbers, name="desk_comments_numbers"),
]
