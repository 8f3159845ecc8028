"""How a comment stands, and what each action makes of it. Pure: the verbs and the replay both ask here."""

from dataclasses import dataclass, replace

from comments.models import Action, Status


@dataclass(frozen=True)
class Standing:
    status: Status
    is_reviewed: bool = False
    is_escalated: bool = False


# From where each action starts. What is not in the list would be a silent no-op, or make no sense.
# Appeals are not in it: whether one can be heard follows from the decision it is against (comments.appeals).
STARTS = {
    Action.EDIT: (Status.HELD, Status.SHOWN),
    Action.WITHDRAW: (Status.HELD, Status.SHOWN, Status.REJECTED),
    Action.ERASE: (Status.HELD, Status.SHOWN, Status.REJECTED, Status.WITHDRAWN),
    Action.APPROVE: (Status.HELD, Status.SHOWN, Status.REJECTED),
    Action.REJECT: (Status.HELD, Status.SHOWN),
    Action.ESCALATE: (Status.HELD, Status.SHOWN),
}


def can(action: Action, before: Standing) -> bool:
    return before.status in STARTS.get(action, ())


def after(before: Standing, action: Action) -> Standing:
    """What the action makes of it. Not for POST and EDIT, where screening has a say, nor for UNDO."""
    if action in (Action.APPROVE, Action.UPHOLD):
        return Standing(Status.SHOWN, is_reviewed=True)
    if action == Action.REJECT:
        return Standing(Status.REJECTED, is_reviewed=True)
    if action == Action.ESCALATE:
        return replace(before, is_escalated=True)
    if action == Action.DISMISS:
        return before
    return Standing({Action.WITHDRAW: Status.WITHDRAWN, Action.ERASE: Status.ERASED}[action])


def screened(*, held: bool) -> Standing:
    """After its author posted it: nobody has looked at these words."""
    return Standing(Status.HELD if held else Status.SHOWN)


def edited(before: Standing, *, held: bool) -> Standing:
    """After its author changed it. What waited for a moderator, or was passed on to one, goes on waiting.

    Else its author could take it away from them, or try out words until no check holds them.
    """
    waits = held or before.status == Status.HELD
    return Standing(Status.HELD if waits else Status.SHOWN, is_escalated=before.is_escalated)
