"""What a moderator is told after an action: a message on the next page, or facts for the page's script."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from comments.desk.cards import Card, cards_of
from comments.desk.house_rules import house_rules
from comments.desk.tabs import numbers
from comments.keepers import Keeper

MOST_CARDS = 10  # that come back at once

DONE, CONFLICT, REFUSED = "done", "conflict", "refused"
LEVELS = {DONE: messages.SUCCESS, CONFLICT: messages.ERROR, REFUSED: messages.ERROR}


def answer(
    request: HttpRequest,
    keeper: Keeper,
    said: str,
    *,
    outcome: str = DONE,
    undo: dict[str, str] | None = None,
    back: Sequence[int] = (),
    why: str = "",
    onward: str = "",
) -> HttpResponse:
    """``undo`` is what its form would send; ``back`` the comments that have to be looked at (again), each
    with ``why`` on it, where that is less than what is said, and with the note that was typed and not used.
    The script also learns how much waits under each tab now.

    The script is always answered with 200: its fetch has worked, and ``outcome`` says what came of it.
    """
    if wants_facts(request):
        typed = "" if outcome == DONE else request.POST.get("note", "")
        cards = cards_html(request, cards_of(list(back)[:MOST_CARDS], keeper), keeper, typed)
        facts = {"outcome": outcome, "said": said, "why": why, "undo": undo or {}, "cards": cards}
        return JsonResponse({**facts, "waiting": numbers(keeper)})
    messages.add_message(request, LEVELS[outcome], said)
    return redirect(onward or then(request))


def how_many(number: int) -> str:
    return "1 comment" if number == 1 else f"{number} comments"


def wants_facts(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def cards_html(request: HttpRequest, cards: list[Card], keeper: Keeper, note: str = "") -> list[str]:
    if not cards:
        return []
    facts = {"rules": house_rules(), "keeper": keeper, "then": then(request), "skip": True, "note": note}
    return [
        render_to_string("back_office/comments/card.html", {**facts, "card": card}, request) for card in cards
    ]


def then(request: HttpRequest) -> str:
    """Where the form wants to go on to, among the moderators' own pages."""
    asked = request.POST.get("then") or request.GET.get("then") or ""
    home = reverse("moderation")
    is_ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith(home)
    return asked if is_ours else home
