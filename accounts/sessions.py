"""Where sessions are kept: as Django keeps them, and beside each the account it is of.

So an account's sessions are found by an index: to end those elsewhere, or all of them.
"""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import Session, User


class SessionStore(DatabaseStore):
    """What ``SESSION_ENGINE`` names."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = super().create_model_instance(data)
        assert isinstance(row, Session)  # noqa: S101 -- by ``get_model_class``
        row.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return row


def signed_in_elsewhere(request: HttpRequest, user: User) -> "QuerySet[Session]":
    """Sessions of the account besides the one that asks."""
    others = user.sessions.exclude(session_key=request.session.session_key)
    return others.filter(expire_date__gt=timezone.now())


def sign_out_elsewhere(request: HttpRequest, user: User) -> int:
    """How many sessions there were."""
    return signed_in_elsewhere(request, user).delete()[0]


def sign_out_everywhere(user: User) -> int:
    return user.sessions.all().delete()[0]
