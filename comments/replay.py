"""How a comment must stand, worked out anew from its decisions alone: the record is the truth."""

from collections.abc import Iterable

from comments import standing
from comments.models import Action, Decision, Status
from comments.standing import Standing


def replay(decisions: Iterable[Decision]) -> Standing:
    """``decisions`` are all of one comment's, in the order of their keys. Raises ValueError without any.

    What screening found when words were posted or edited is taken from the record; everything else follows.
    """
    now: Standing | None = None
    before: dict[int, Standing] = {}
    for decision in decisions:
        if now is None:
            now = _found_by(decision)
        if now is not None:
            before[decision.pk] = now
        now = _next(now, decision, before)
    if now is None:
        raise ValueError("A comment without decisions never was.")
    return now


def _next(now: Standing | None, decision: Decision, before: dict[int, Standing]) -> Standing:
    action = Action(decision.action)
    if action == Action.POST:
        return standing.screened(held=decision.to_status == Status.HELD)
    if now is None:
        raise ValueError("The first decision about a comment is that it was posted.")
    if action == Action.EDIT:
        return standing.edited(now, held=decision.to_status == Status.HELD)
    if action == Action.UNDO:
        return before[decision.undoes_id or 0]
    return standing.after(now, action)


def _found_by(first: Decision) -> Standing | None:
    """How the first decision on record found the comment. Anything, where those before it were forgotten."""
    if not first.from_status:
        return None
    return Standing(Status(first.from_status), first.from_reviewed, first.from_escalated)
