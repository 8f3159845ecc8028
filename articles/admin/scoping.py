"""Who sees which rows: those of the desks they work at. Another desk's row is as if it did not exist.

Django's admin asks ``get_queryset`` for its lists, counts, searches, autocompletes, pages, histories and
deletions, so this is the only place that has to say it.
"""

from typing import Any

from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest

from accounts.registers import Register
from articles.models import Desk


class AtDesks(Register):
    """A register of what belongs to a desk. The model's QuerySet has ``at_desks_of(user)``."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: Any = self.model._default_manager.all()
        own: QuerySet[Any] = rows.at_desks_of(request.user)
        return own.order_by(*self.get_ordering(request))

    def formfield_for_foreignkey(
        self, db_field: "ForeignKey[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> "ModelChoiceField[Any] | None":
        if db_field.related_model is Desk:
            kwargs["queryset"] = Desk.objects.worked_at_by(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
