"""Deciding about the comment on a card, or about all that are selected, and undoing it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from comments.desk.answering import CONFLICT, DONE, REFUSED, answer, then
from comments.desk.forms import DecisionForm, what_is_wrong
from comments.desk.seen import Seen, as_seen, decided_before
from comments.keepers import Keeper
from comments.models import Action, Decision
from comments.moderation import decide, decide_together, undo, undo_together
from comments.refusals import Conflict, Refusal

DID = {Action.APPROVE: "Approved", Action.REJECT: "Rejected", Action.ESCALATE: "Escalated"}


@require_POST
def decide_comments(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    """One is decided as it is; several become a batch, to be undone in one go."""
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return answer(request, keeper, what_is_wrong(form), outcome=REFUSED)
    chosen = form.cleaned_data["chosen"]
    if len(chosen) == 1 and "together" not in request.POST:
        return _one(request, keeper, form, chosen[0])
    return _several(request, keeper, form)


@require_POST
def undo_decision(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    decisions = Decision.objects.filter(comment__in=keeper.comments()).select_related("comment__author")
    decision = get_object_or_404(decisions, pk=pk)
    comment = decision.comment
    try:
        undo(decision, by=keeper.user)
    except Refusal as refused:
        if not _undid_before(decision, keeper):
            return _refused(request, keeper, refused, comment.pk)
    said = f"Undone: the comment by {comment.author} is {_standing(comment.pk, keeper)} again."
    return answer(request, keeper, said, back=[comment.pk])


@require_POST
def undo_batch(request: HttpRequest, keeper: Keeper, batch: UUID) -> HttpResponse:
    """Only by whoever may decide about each of them."""
    try:
        undone, conflicts = undo_together(batch, by=keeper.user)
    except Refusal as refused:
        return answer(request, keeper, str(refused), outcome=REFUSED)
    if not undone and not conflicts:
        left = Decision.objects.filter(batch=batch, comment__in=keeper.comments())
        back = list(left.values_list("comment", flat=True))
        return answer(request, keeper, "All of it has been undone already.", outcome=CONFLICT, back=back)
    said = f"Undone for {_comments(len(undone))}."
    if conflicts:
        said += f" {_comments(len(conflicts))} had moved on since and stayed as they are."
    outcome = DONE if undone else CONFLICT
    return answer(request, keeper, said, outcome=outcome, back=[one.comment_id for one in undone])


def _one(request: HttpRequest, keeper: Keeper, form: DecisionForm, seen: Seen) -> HttpResponse:
    [(comment, revision)] = as_seen([seen], keeper)
    reason, note = form.reason_given, form.cleaned_data["note"]
    try:
        decision = decide(comment, revision, form.action, reason, by=keeper.user, note=note)
    except Conflict as conflict:
        made = decided_before(seen, form.action, reason, keeper)
        if made is None:
            return _refused(request, keeper, conflict, seen.comment)
        decision = made
    except Refusal as refused:
        return _refused(request, keeper, refused, seen.comment)
    said = f"{DID[form.action]}{_for(form)}: the comment by {decision.comment.author}."
    return answer(request, keeper, said, undo={"url": reverse("undo_decision", args=[decision.pk])})


def _several(request: HttpRequest, keeper: Keeper, form: DecisionForm) -> HttpResponse:
    chosen, reason = form.cleaned_data["chosen"], form.reason_given
    # The page's script says so where the connection broke: it does not know what came of it.
    made = _made_before(chosen, form, keeper) if "again" in request.POST else []
    left = [seen for seen in chosen if seen.comment not in {decision.comment_id for decision in made}]
    try:
        _, decisions, conflicts = decide_together(
            as_seen(left, keeper), form.action, reason, by=keeper.user, note=form.cleaned_data["note"]
        )
    except Refusal as refused:
        return answer(request, keeper, str(refused), outcome=REFUSED)
    made += decisions
    decided = {decision.comment_id for decision in made}
    back = [seen.comment for seen in chosen if seen.comment not in decided]
    said = f"{DID[form.action]}{_for(form)}: {_comments(len(decided))}."
    if conflicts:
        said += f" Not {_comments(len(conflicts))}: {' '.join(dict.fromkeys(map(str, conflicts)))}"
    undoing = {"url": reverse("undo_batch", args=[made[0].batch])} if made else None
    outcome = CONFLICT if conflicts else DONE
    return answer(request, keeper, said, outcome=outcome, undo=undoing, back=back)


def _made_before(chosen: list[Seen], form: DecisionForm, keeper: Keeper) -> list[Decision]:
    """The batch this very form made already."""
    found = [decided_before(seen, form.action, form.reason_given, keeper) for seen in chosen]
    return [decision for decision in found if decision is not None and decision.batch is not None]


def _undid_before(decision: Decision, keeper: Keeper) -> bool:
    """This very form undid it already, its answer was lost on the way, and nothing happened since."""
    undoings = Decision.objects.filter(undoes=decision, by=keeper.user)
    return undoings.filter(last_of__isnull=False).exists()


def _refused(request: HttpRequest, keeper: Keeper, refusal: Refusal, pk: int) -> HttpResponse:
    """Without scripts, on to the comment as it stands now: the new words are what has to be looked at."""
    outcome = CONFLICT if isinstance(refusal, Conflict) else REFUSED
    page = f"{reverse('moderated_comment', args=[pk])}?then={then(request)}"
    return answer(request, keeper, str(refusal), outcome=outcome, back=[pk], onward=page)


def _for(form: DecisionForm) -> str:
    return f" for “{form.reason_given}”" if form.reason_given else ""


def _standing(pk: int, keeper: Keeper) -> str:
    return keeper.comments().get(pk=pk).get_status_display()


def _comments(number: int) -> str:
    return "1 comment" if number == 1 else f"{number} comments"
