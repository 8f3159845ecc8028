"""The queue pages: one card at a time, or a list with many."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from comments.claims import claim_next
from comments.desk.answering import cards_html
from comments.desk.cards import cards_of
from comments.desk.desks import desks_to_choose
from comments.desk.house_rules import house_rules
from comments.desk.keys import keys_of
from comments.desk.own_decisions import last_decision
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.queues import Place, Queue, first_keys, in_order, queue_named

AHEAD = 8  # cards a script fetches at a time
ROWS = 50  # of a list


@require_GET
def first_queue(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    """Where a moderator begins: with what is held."""
    return redirect("moderation_queue", "held")


@require_GET
def queue_page(request: HttpRequest, keeper: Keeper, slug: str) -> HttpResponse:
    """The next card that nobody else has open; ``?after=`` is the place of one that was skipped."""
    queue, after = queue_named(slug), Place.parse(request.GET.get("after", ""))
    cards = cards_of(claim_next(queue, keeper, 1, after=after), keeper)
    return TemplateResponse(
        request,
        "back_office/comments/queue.html",
        {
            **_frame(keeper, queue),
            "card": cards[0] if cards else None,
            "then": request.get_full_path(),
            "was_skipping": after is not None,
            "last": last_decision(keeper.user),
            "keys": keys_of(keeper.user),
        },
    )


@require_GET
def more_cards(request: HttpRequest, keeper: Keeper, slug: str) -> HttpResponse:
    """The next few cards as HTML, for the page's script to keep ready; none means the end."""
    queue, after = queue_named(slug), Place.parse(request.GET.get("after", ""))
    cards = cards_of(claim_next(queue, keeper, AHEAD, after=after), keeper)
    return JsonResponse({"cards": cards_html(request, cards, keeper)})


@require_GET
def queue_list(request: HttpRequest, keeper: Keeper, slug: str) -> HttpResponse:
    """Many at a glance, to be selected and decided together; what others have open stands here too."""
    queue, after = queue_named(slug), Place.parse(request.GET.get("after", ""))
    keys = first_keys(queue, keeper, ROWS + 1, after=after)
    rows = keeper.comments().with_headlines().select_related("author", "revision", "desk", "claim__by")
    comments = in_order(rows, keys[:ROWS])
    return TemplateResponse(
        request,
        "back_office/comments/list.html",
        {
            **_frame(keeper, queue),
            "comments": comments,
            "now": timezone.now(),
            "then": request.get_full_path(),
            "last": last_decision(keeper.user),
            "older": Place.of(comments[-1]) if len(keys) > ROWS and comments else None,
        },
    )


def _frame(keeper: Keeper, queue: Queue) -> dict[str, object]:
    return {
        "title": f"{queue.title}: comments",
        "queue": queue,
        "tabs": tabs(keeper, reverse("moderation_queue", args=[queue.slug])),
        "rules": house_rules(),
        "keeper": keeper,
        "desks_to_choose": desks_to_choose(keeper),
    }
