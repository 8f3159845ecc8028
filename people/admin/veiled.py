"""What came with another desk's unpublished work does not show in the registers."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.registers import PartRows, Register
from people.veils import veils_of


class VeiledRegister(Register):
    """Lists, searches, choices and pages of rows that are public, or behind the user's own veils."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: Any = super().get_queryset(request)
        return rows.behind(veils_of(request.user))  # type: ignore[no-any-return]


class VeiledRows(PartRows):
    """The same for rows on another row's page."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: Any = super().get_queryset(request)
        return rows.behind(veils_of(request.user))  # type: ignore[no-any-return]
