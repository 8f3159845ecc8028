"""Who may open the back office, and everything unpublished: the one place that decides it.

Staff, and with a second factor given in this very session, unless ``SECOND_FACTOR`` is off (as in the demo).
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from accounts.models import User
from accounts.second_factor.session import gave_it


def is_at_work(request: HttpRequest) -> bool:
    user = request.user
    return user.is_active and user.is_staff and not lacks_second_factor(request)


def at_work(request: HttpRequest) -> User | AnonymousUser:
    """Who is asking, when they are at work; else a stranger, whatever account they are signed in with."""
    return request.user if isinstance(request.user, User) and is_at_work(request) else AnonymousUser()


def lacks_second_factor(request: HttpRequest) -> bool:
    return settings.SECOND_FACTOR and request.user.is_staff and not gave_it(request)


def way_in_first(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """For views of staff outside the back office: visitors sign in first, staff give their second factor.

    A reader who is signed in is let through: what they see the view has to ask ``at_work`` for.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not lacks_second_factor(request):
            return view(request, *args, **kwargs)
        return redirect_to_login(request.get_full_path(), reverse("admin:login"))

    return guarded
