"""The list of articles: what is being worked on and what stands, one line for each edition that counts."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.models import Article, Desk, Edition, State
from people.admin.choosing import is_key

PAST = [State.SUPERSEDED, State.DISCARDED]


class StateFilter(admin.SimpleListFilter):
    """Without a choice, what is over and done with stays out of the way."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, label.capitalize()) for value, label in State.choices]

    def choices(self, changelist: Any) -> Iterator[Any]:
        everything, *states = super().choices(changelist)
        yield {**everything, "display": "Current"}
        yield from states

    def queryset(self, request: HttpRequest, queryset: QuerySet[Edition]) -> QuerySet[Edition]:
        if self.value() in State.values:
            return queryset.filter(state=self.value())
        return queryset.exclude(state__in=PAST)


class OwnDeskFilter(admin.SimpleListFilter):
    """Names the user's own desks only; with one desk there is nothing to choose."""

    title = "desk"
    parameter_name = "desk"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        desks = [(str(desk.pk), desk.name) for desk in Desk.objects.worked_at_by(request.user)]
        return desks if len(desks) > 1 else []

    def queryset(self, request: HttpRequest, queryset: QuerySet[Edition]) -> QuerySet[Edition]:
        value = self.value() or ""
        return queryset.filter(desk=int(value)) if value and is_key(value) else queryset


class KindFilter(admin.SimpleListFilter):
    title = "kind"
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, str(label).capitalize()) for value, label in Article.Kind.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Edition]) -> QuerySet[Edition]:
        if self.value() not in Article.Kind.values:
            return queryset
        return queryset.filter(article__kind=self.value())


FILTERS: list[Any] = [StateFilter, OwnDeskFilter, KindFilter]
