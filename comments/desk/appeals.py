"""Appeals: which wait, and hearing one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from comments.appeals import hear
from comments.desk.answering import CONFLICT, REFUSED, answer
from comments.desk.comment import card_of, open_elsewhere
from comments.desk.forms import HearingForm, what_is_wrong
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import Appeal
from comments.refusals import Conflict, Refusal

ROWS = 50  # with those heard, the next ones come up


@require_http_methods(["GET", "HEAD"])
def appeals(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    about = ("comment__author", "comment__revision", "against__reason", "against__by")
    waiting = list(keeper.appeals().waiting().select_related(*about)[:ROWS])
    return TemplateResponse(
        request,
        "back_office/comments/appeals.html",
        {
            "title": "Appeals",
            "tabs": tabs(keeper, reverse("appeals")),
            "appeals": waiting,
            "now": timezone.now(),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def hear_appeal(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """The comment with everything about it, what its author says, and the two answers there are."""
    found = _appeal(pk, keeper)
    if found.answer_id is not None:
        heard = (
            f"This appeal was heard by {found.heard_by}."
            if found.heard_by
            else "There is nothing to be heard any more: its author has taken the comment back."
        )
        return answer(request, keeper, heard, outcome=CONFLICT, onward=reverse("appeals"))
    if request.method == "POST":
        return _heard(request, keeper, found)
    return TemplateResponse(
        request,
        "back_office/comments/appeal.html",
        {
            "title": "Hear an appeal",
            "tabs": tabs(keeper, reverse("appeals")),
            "appeal": found,
            "card": card_of(found.comment_id, keeper),
            "keeper": keeper,
            "is_own": found.against.by_id == keeper.user.pk,
            "form": HearingForm(),
            "open_elsewhere": open_elsewhere(found.comment_id, keeper),
            "now": timezone.now(),
        },
    )


def _appeal(pk: int, keeper: Keeper) -> Appeal:
    rows = Appeal.objects.select_related("against__reason", "against__by", "against__note", "heard_by")
    found = rows.filter(pk=pk).select_related("comment").first()
    if found is None or not keeper.keeps(found.comment.desk_id):
        raise Http404("There is no such appeal.")
    return found


def _heard(request: HttpRequest, keeper: Keeper, found: Appeal) -> HttpResponse:
    form = HearingForm(request.POST)
    if not form.is_valid():
        return answer(request, keeper, what_is_wrong(form), outcome=REFUSED, onward=request.path)
    upheld = form.cleaned_data["upheld"]
    try:
        hear(found, upheld=upheld, by=keeper.user, note=form.cleaned_data["note"])
    except Refusal as refused:
        outcome = CONFLICT if isinstance(refused, Conflict) else REFUSED
        return answer(request, keeper, str(refused), outcome=outcome, onward=reverse("appeals"))
    said = "The appeal is upheld: the comment is shown." if upheld else "The rejection stands."
    return answer(request, keeper, f"{said} The author is told.", onward=reverse("appeals"))
