"""One comment and the answers to it, on a page of its own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from comments.models import Comment


def comment(request: HttpRequest, pk: int) -> HttpResponse:
    found = Comment.objects.standing().filter(pk=pk).select_related("article__desk").first()
    if found is None:
        raise Http404("There is no such comment.")
    return redirect(found.article)
