"""One comment on a page of its own, however it stands."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from comments.claims import claim
from comments.desk.answering import then
from comments.desk.cards import Card, cards_of
from comments.desk.house_rules import house_rules
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import Claim
from comments.queues import held_by_others


@require_GET
def moderated_comment(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    """Opened on purpose, so also while somebody else has it open: the page says who."""
    return page_of(request, keeper, pk)


def page_of(request: HttpRequest, keeper: Keeper, pk: int, *, note: str = "") -> HttpResponse:
    """``note`` is what a moderator typed for its author before something came between."""
    card = card_of(pk, keeper)
    return TemplateResponse(
        request,
        "back_office/comments/comment.html",
        {
            "title": f"Comment by {card.comment.author}",
            "tabs": tabs(keeper, ""),
            "card": card,
            "keeper": keeper,
            "rules": house_rules(),
            "note": note,
            "then": then(request),
            "open_elsewhere": open_elsewhere(pk, keeper),
        },
    )


def card_of(pk: int, keeper: Keeper) -> Card:
    """Raises Http404 for what is not this moderator's to see."""
    cards = cards_of([pk], keeper)
    if not cards:
        raise Http404("There is no such comment.")
    return cards[0]


def open_elsewhere(pk: int, keeper: Keeper) -> Claim | None:
    """Somebody else's claim on the card; where there is none, this moderator has claimed it."""
    if claim([pk], by=keeper.user):
        return None
    return held_by_others(keeper.user, timezone.now()).filter(comment=pk).select_related("by").first()
