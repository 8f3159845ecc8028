"""Who is let in: moderators. A desk's editor without that part is not one."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from accounts.signed_in import signed_in
from articles.release_urls import in_the_back_office
from comments.keepers import keeper


def for_moderators(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """In the frame of the back office, behind its door; the view is given the ``Keeper`` who asks."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        kept = keeper(signed_in(request))
        if kept is None:
            raise PermissionDenied("Only moderators look after comments.")
        return view(request, kept, *args, **kwargs)

    return in_the_back_office(guarded)
