"""Write a comment on an article."""

from django.http import HttpRequest, HttpResponse

from comments.commented import edition_at
from comments.views.form_page import form_page
from comments.views.writing import writing


@form_page
def write(request: HttpRequest, desk: str, slug: str, *, stale: bool = False) -> HttpResponse:
    return writing(request, edition_at(desk, slug), None, stale=stale)
