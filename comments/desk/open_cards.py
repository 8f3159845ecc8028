"""What the queue page's script says about the cards it holds: somebody is still here, or gone."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from comments.claims import claim, release
from comments.desk.keys_in_addresses import key_in
from comments.desk.tabs import numbers
from comments.keepers import Keeper
from comments.queues import in_order, queue_named

MOST = 100


@require_POST
def stay_at_cards(request: HttpRequest, keeper: Keeper, slug: str) -> HttpResponse:
    """Which are (still, or after a pause again) this moderator's to decide about; and what waits where."""
    waiting = queue_named(slug).rows(keeper.comments()).only("pk")
    still = [comment.pk for comment in in_order(waiting, _cards(request))]
    yours = sorted(claim(still, by=keeper.user)) if still else []
    return JsonResponse({"yours": yours, "waiting": numbers(keeper)})


@require_POST
def release_cards(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    release(_cards(request), by=keeper.user)
    return HttpResponse(status=204)


def _cards(request: HttpRequest) -> list[int]:
    return [key_in(written) for written in request.POST.getlist("card")[:MOST]]
