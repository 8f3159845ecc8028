"""Deciding about the comment on a card, or about all that are selected."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from comments.desk.answering import CONFLICT, DONE, REFUSED, answer, how_many
from comments.desk.forms import DecisionForm, what_is_wrong
from comments.desk.refused import refused
from comments.desk.seen import Seen, as_seen, decided_before
from comments.keepers import Keeper
from comments.models import Action, Decision
from comments.moderation import decide, decide_together
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


def _one(request: HttpRequest, keeper: Keeper, form: DecisionForm, seen: Seen) -> HttpResponse:
    [(comment, revision)] = as_seen([seen], keeper)
    reason, note = form.reason_given, form.cleaned_data["note"]
    try:
        decision = decide(comment, revision, form.action, reason, by=keeper.user, note=note)
    except Conflict as conflict:
        made = decided_before(seen, form.action, reason, keeper)
        if made is None:
            return refused(request, keeper, conflict, seen.comment)
        decision = made
    except Refusal as refusal:
        return refused(request, keeper, refusal, seen.comment)
    said = f"{DID[form.action]}{_for(form)}: the comment by {decision.comment.author}."
    return answer(request, keeper, said, undo=_undone_at("undo_decision", decision.pk, keeper))


def _several(request: HttpRequest, keeper: Keeper, form: DecisionForm) -> HttpResponse:
    chosen, reason = form.cleaned_data["chosen"], form.reason_given
    # The page's script says so where the connection broke: it does not know what came of it.
    made = _made_before(chosen, form, keeper) if "again" in request.POST else []
    left = [seen for seen in chosen if seen.comment not in {decision.comment_id for decision in made}]
    try:
        _, decisions, conflicts = decide_together(
            as_seen(left, keeper), form.action, reason, by=keeper.user, note=form.cleaned_data["note"]
        )
    except Refusal as refusal:
        return answer(request, keeper, str(refusal), outcome=REFUSED)
    made += decisions
    decided = {decision.comment_id for decision in made}
    back = [seen.comment for seen in chosen if seen.comment not in decided]
    why = " ".join(dict.fromkeys(map(str, conflicts)))
    said = f"{DID[form.action]}{_for(form)}: {how_many(len(decided))}."
    if conflicts:
        said = f"{said} {how_many(len(conflicts))} left out: {why}"
    undoing = _undone_at("undo_batch", made[0].batch, keeper) if made else None
    outcome = CONFLICT if conflicts else DONE
    return answer(request, keeper, said, outcome=outcome, undo=undoing, back=back, why=why)


def _made_before(chosen: list[Seen], form: DecisionForm, keeper: Keeper) -> list[Decision]:
    """The batch this very form made already."""
    found = [decided_before(seen, form.action, form.reason_given, keeper) for seen in chosen]
    return [decision for decision in found if decision is not None and decision.batch is not None]


def _undone_at(name: str, key: object, keeper: Keeper) -> dict[str, str]:
    return {"url": reverse(name, args=[key]) + keeper.query}


def _for(form: DecisionForm) -> str:
    return f" for “{form.reason_given}”" if form.reason_given else ""
