"""Appeals: which wait, and hearing one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from comments.appeals import hear
from comments.desk.answering import CONFLICT, answer
from comments.desk.comment import card_of, open_elsewhere
from comments.desk.forms import HearingForm
from comments.desk.house_rules import house_rules
from comments.desk.keys_in_addresses import key_in
from comments.desk.tabs import tabs
from comments.hearings import with_what_counts
from comments.keepers import Keeper
from comments.models import Appeal, AppealQuerySet
from comments.refusals import Conflict, Refusal
from comments.taken_off import REMOVED

ROWS = 50


@require_http_methods(["GET", "HEAD"])
def appeals(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    about = ("comment__author", "comment__revision", "comment__desk", "against__reason", "against__by")
    waiting = with_what_counts(_asked_for(request, keeper)).select_related(*about)
    found = list(waiting[: ROWS + 1])
    return TemplateResponse(
        request,
        "back_office/comments/appeals.html",
        {
            "title": "Appeals",
            "tabs": tabs(keeper, reverse("appeals")),
            "appeals": found[:ROWS],
            "further": found[ROWS - 1].pk if len(found) > ROWS else None,
            "is_further_down": "after" in request.GET,
            "now": timezone.now(),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def hear_appeal(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """The comment with everything about it, what its author says, and the two answers there are."""
    found = _appeal(pk, keeper)
    if found.answer_id is not None:
        return answer(request, keeper, _heard_already(found), outcome=CONFLICT, onward=reverse("appeals"))
    form = HearingForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            return _heard(request, keeper, found, form)
        except Conflict as conflict:
            return answer(request, keeper, str(conflict), outcome=CONFLICT, onward=reverse("appeals"))
        except Refusal as refused:
            form.add_error("note", str(refused))
    return TemplateResponse(request, "back_office/comments/appeal.html", _page(keeper, found, form))


def _asked_for(request: HttpRequest, keeper: Keeper) -> AppealQuerySet:
    """Those that wait, from the place on that the address names. Raises Http404 for what is no place."""
    waiting = keeper.appeals().waiting()
    if "after" not in request.GET:
        return waiting
    # It may have been heard since the page before was made: its place is the same.
    last = keeper.appeals().filter(pk=key_in(request.GET["after"])).first()
    if last is None:
        raise Http404("There is no such page of this list.")
    return waiting.behind(last)


def _appeal(pk: int, keeper: Keeper) -> Appeal:
    about = ("comment__desk", "against__reason", "against__by", "against__note", "heard_by")
    found = with_what_counts(keeper.appeals()).select_related(*about).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such appeal.")
    return found


def _heard_already(appeal: Appeal) -> str:
    if appeal.heard_by:
        return f"This appeal was heard by {appeal.heard_by}."
    return "There is nothing to be heard any more: its author has taken the comment back."


def _heard(request: HttpRequest, keeper: Keeper, appeal: Appeal, form: HearingForm) -> HttpResponse:
    upheld = form.cleaned_data["upheld"]
    hear(appeal, upheld=upheld, by=keeper.user, note=form.cleaned_data["note"])
    said = "The appeal is upheld: the comment is shown." if upheld else "The rejection stands."
    return answer(request, keeper, f"{said} The author is told.", onward=reverse("appeals"))


def _page(keeper: Keeper, appeal: Appeal, form: HearingForm) -> dict[str, object]:
    card = card_of(appeal.comment_id, keeper)
    return {
        "title": "Hear an appeal",
        "tabs": tabs(keeper, reverse("appeals")),
        "appeal": appeal,
        "card": card,
        "keeper": keeper,
        "is_own_decision": appeal.against.by_id == keeper.user.pk,
        "is_own_comment": card.comment.author.user_id == keeper.user.pk,
        "removals": keeper.legal_cases().filter(comment=appeal.comment_id, outcome=REMOVED),
        "form": form,
        "rules": house_rules(),
        "open_elsewhere": open_elsewhere(appeal.comment_id, keeper),
        "now": timezone.now(),
    }
