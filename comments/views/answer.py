"""Answer somebody's comment."""

from django.http import Http404, HttpRequest, HttpResponse

from comments.commented import edition_of, with_authors
from comments.models import Comment
from comments.views.form_page import form_page
from comments.views.writing import writing


@form_page
def answer(request: HttpRequest, pk: int, *, stale: bool = False) -> HttpResponse:
    """A comment that goes while somebody answers it takes no words with it: posting says why."""
    comments = Comment.objects.all() if request.method == "POST" else Comment.objects.shown()
    answered = with_authors(comments).filter(pk=pk).first()
    if answered is None:
        raise Http404("There is no such comment.")
    return writing(request, edition_of(answered), answered, stale=stale)
