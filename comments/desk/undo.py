"""Taking a decision back, or a whole batch of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from comments.desk.answering import CONFLICT, DONE, REFUSED, answer, how_many
from comments.desk.refused import refused
from comments.keepers import Keeper
from comments.models import Decision
from comments.moderation import undo, undo_together
from comments.refusals import Refusal


@require_POST
def undo_decision(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    decisions = Decision.objects.filter(comment__in=keeper.comments()).select_related("comment__author")
    decision = get_object_or_404(decisions, pk=pk)
    comment = decision.comment
    try:
        undo(decision, by=keeper.user)
    except Refusal as refusal:
        if not _undid_before(decision, keeper):
            return refused(request, keeper, refusal, comment.pk)
    said = f"Undone: the comment by {comment.author} is {_standing(comment.pk, keeper)} again."
    return answer(request, keeper, said, back=[comment.pk])


@require_POST
def undo_batch(request: HttpRequest, keeper: Keeper, batch: UUID) -> HttpResponse:
    """Only by whoever may decide about each of them."""
    try:
        undone, conflicts = undo_together(batch, by=keeper.user)
    except Refusal as refusal:
        return answer(request, keeper, str(refusal), outcome=REFUSED)
    if not undone and not conflicts:
        left = Decision.objects.filter(batch=batch, comment__in=keeper.comments())
        back = list(left.values_list("comment", flat=True))
        return answer(request, keeper, "All of it has been undone already.", outcome=CONFLICT, back=back)
    said = f"Undone for {how_many(len(undone))}."
    if conflicts:
        said += f" {how_many(len(conflicts))} had moved on since and stayed as they are."
    outcome = DONE if undone else CONFLICT
    return answer(request, keeper, said, outcome=outcome, back=[one.comment_id for one in undone])


def _undid_before(decision: Decision, keeper: Keeper) -> bool:
    """This very form undid it already, its answer was lost on the way, and nothing happened since."""
    undoings = Decision.objects.filter(undoes=decision, by=keeper.user)
    return undoings.filter(last_of__isnull=False).exists()


def _standing(pk: int, keeper: Keeper) -> str:
    return keeper.comments().get(pk=pk).get_status_display()
