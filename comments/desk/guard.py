"""Who is let in: moderators. A desk's editor without that part is not one."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase

from accounts.signed_in import signed_in
from articles.release_urls import in_the_back_office
from comments.desk.keys_in_addresses import key_in
from comments.keepers import Keeper, keeper


def for_moderators(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """In the frame of the back office, behind its door; the view is given the ``Keeper`` who asks.

    Any of the addresses may say with ``?desk=`` that the queues of one desk are wanted.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        kept = keeper(signed_in(request))
        if kept is None:
            raise PermissionDenied("Only moderators look after comments.")
        return view(request, _at_the_desk(kept, request.GET.get("desk", "")), *args, **kwargs)

    return in_the_back_office(guarded)


def _at_the_desk(kept: Keeper, asked: str) -> Keeper:
    """Raises Http404 for one that is not theirs."""
    if not asked:
        return kept
    desk = key_in(asked)
    if not kept.keeps(desk):
        raise Http404("There is no such desk.")
    return kept.at_one(desk)
