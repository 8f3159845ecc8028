"""Registers of what counts on the whole site: every moderator reads them, few may change them."""

from typing import Any

from django.http import HttpRequest

from accounts.models import User
from accounts.registers import Register
from comments.clearance import keeps_the_site


def keeps_it(request: HttpRequest) -> bool:
    """Django asks several times for each page; the database is asked once."""
    if not hasattr(request, "keeps_the_site"):
        user = request.user
        request.keeps_the_site = isinstance(user, User) and keeps_the_site(user)  # type: ignore[attr-defined]
    return bool(request.keeps_the_site)  # type: ignore[attr-defined]


class SiteWide(Register):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and keeps_it(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and keeps_it(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # what has been used stays on record: it is put out of use instead
