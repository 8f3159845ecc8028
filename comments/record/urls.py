"""The addresses of the published accounts."""

from django.urls import path

from comments.record.views import desk_record, record

urlpatterns = [
    path("comments/record/", record, name="comments_record"),
    path("comments/record/<int:year>/", record, name="comments_record"),
    path("comments/record/desks/<slug:slug>/", desk_record, name="desk_comments_record"),
    path("comments/record/desks/<slug:slug>/<int:year>/", desk_record, name="desk_comments_record"),
]
