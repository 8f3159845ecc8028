"""What the queue page's script says about the cards it holds: still here, or gone."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from comments.claims import keep, release
from comments.desk.decisions import place_before
from comments.keepers import Keeper

MOST = 100


@require_POST
def keep_cards(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    keep(_cards(request), by=keeper.user)
    return HttpResponse(status=204)


@require_POST
def release_cards(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    release(_cards(request), by=keeper.user)
    return HttpResponse(status=204)


def _cards(request: HttpRequest) -> list[int]:
    return [place_before(written) for written in request.POST.getlist("card")[:MOST]]
