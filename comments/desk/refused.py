"""A decision that was refused: the moderator sees the comment as it is now, and keeps what they typed."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from comments.desk.answering import CONFLICT, REFUSED, answer, then, wants_facts
from comments.desk.comment import page_of
from comments.keepers import Keeper
from comments.refusals import Conflict, Refusal


def refused(request: HttpRequest, keeper: Keeper, refusal: Refusal, pk: int) -> HttpResponse:
    """Without scripts, the comment as it stands now: the new words are what has to be looked at."""
    outcome = CONFLICT if isinstance(refusal, Conflict) else REFUSED
    note = request.POST.get("note", "")
    if note and not wants_facts(request):  # in place, so that what was typed is not lost
        messages.error(request, str(refusal))
        return page_of(request, keeper, pk, note=note)
    page = f"{reverse('moderated_comment', args=[pk])}?{urlencode({'then': then(request)})}"
    return answer(request, keeper, str(refusal), outcome=outcome, back=[pk], onward=page)
