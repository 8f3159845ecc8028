"""Whether a comment is still what its moderator saw; and if not, who did what to it meanwhile."""

from accounts.models import User
from comments.models import Action, Comment, Decision
from comments.refusals import Conflict

BY_ITS_AUTHOR = {
    Action.WITHDRAW: "Its author has taken this comment back meanwhile.",
    Action.ERASE: "Its author has left meanwhile, and this comment was erased.",
}
BY_SOMEBODY = {
    Action.APPROVE: "approved this comment",
    Action.REJECT: "rejected this comment",
    Action.ESCALATE: "passed this comment on",
    Action.UNDO: "undid a decision about this comment",
    Action.UPHOLD: "upheld the appeal about this comment",
    Action.DISMISS: "dismissed the appeal about this comment",
}


def require_unchanged(comment: Comment, *, revision_id: int, seen: int | None, by: User) -> None:
    """Raises Conflict if the comment was edited, or decided about, since its moderator saw it.

    ``seen`` is the key of the latest decision the moderator knows of.
    """
    if comment.revision_id != revision_id:
        raise Conflict(
            "The author has changed this comment since you opened it. Look at the new words first."
        )
    if comment.last_decision_id != seen:
        raise Conflict(_what_happened(comment.last_decision, by))


def _what_happened(last: Decision | None, by: User) -> str:
    if last is None:
        return "What was decided about this comment has been forgotten meanwhile. Look at it again."
    action = Action(last.action)
    if last.by is None:
        return BY_ITS_AUTHOR.get(action, "Its author has changed this comment meanwhile.")
    who = "You yourself" if last.by == by else str(last.by)
    why = f" for “{last.reason}”" if last.reason else ""
    return f"{who} {BY_SOMEBODY[action]}{why} meanwhile."
