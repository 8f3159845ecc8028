"""The address of the moderators' own record; it stands inside the back office."""

from django.urls import path

from articles.release_urls import in_the_back_office
from comments.record.desk_views import moderators_record

urlpatterns = [path("comments/record/", in_the_back_office(moderators_record), name="moderators_record")]
