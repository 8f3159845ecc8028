"""What this moderator decided lately, to look back at and to undo."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from comments.desk.keys_in_addresses import key_in
from comments.desk.own_decisions import decisions_of, undoable_among
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import Decision

ROWS = 50


@dataclass(frozen=True)
class Made:
    """Decisions made in one go; nearly always one."""

    decisions: list[Decision]
    can_be_undone: bool  # at least one of them

    @property
    def first(self) -> Decision:
        return self.decisions[0]


@require_GET
def my_decisions(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    decisions = decisions_of(keeper.user).select_related("revision", "note")
    if "before" in request.GET:
        decisions = decisions.filter(pk__lt=key_in(request.GET["before"]))
    rows = list(decisions[: ROWS + 1])
    return TemplateResponse(
        request,
        "back_office/comments/decisions.html",
        {
            "title": "My decisions",
            "tabs": tabs(keeper, reverse("my_decisions")),
            "made": list(_in_batches(rows[:ROWS])),
            "then": request.get_full_path(),
            "older": rows[ROWS - 1].pk if len(rows) > ROWS else None,
        },
    )


def _in_batches(decisions: list[Decision]) -> Iterator[Made]:
    undoable = undoable_among(decisions)
    for _, group in groupby(decisions, key=lambda decision: decision.batch or decision.pk):
        together = list(group)
        yield Made(together, can_be_undone=any(one.pk in undoable for one in together))
