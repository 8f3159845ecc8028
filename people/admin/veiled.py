"""What came with another desk's unpublished work is neither shown nor to be chosen in the registers."""

from typing import Any

from django.contrib.admin.options import BaseModelAdmin
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest

from accounts.registers import PartRows, Register
from people.models import Membership
from people.veils import veils_of


class VeiledChoices(BaseModelAdmin):  # type: ignore[type-arg]
    """A hidden row is no choice, whatever key a browser sends.

    Offices are the exception for those who look behind the veil: whatever is hidden hides its offices too.
    """

    def veils_of_choices(self, request: HttpRequest) -> set[str]:
        return veils_of(request.user) if self.model is Membership else set()

    def formfield_for_foreignkey(
        self, db_field: "ForeignKey[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        rows: Any = db_field.related_model._default_manager.all()
        if hasattr(rows, "behind") and "queryset" not in kwargs:
            kwargs["queryset"] = rows.behind(self.veils_of_choices(request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class VeiledRegister(VeiledChoices, Register):
    """Lists, searches, choices and pages of rows that are public, or behind the user's own veils."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: Any = super().get_queryset(request)
        return rows.behind(veils_of(request.user))  # type: ignore[no-any-return]


class VeiledRows(VeiledChoices, PartRows):
    """The same for rows on another row's page."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: Any = super().get_queryset(request)
        return rows.behind(veils_of(request.user))  # type: ignore[no-any-return]
