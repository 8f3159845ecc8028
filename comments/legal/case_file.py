"""What every verb about a case does: hold it, check who asks, write down what was done, move the deadline."""

from datetime import datetime

from accounts.models import User
from comments.clearance import require_moderator
from comments.legal import deadlines
from comments.locking import lock_article
from comments.models import LegalCase, LegalStep
from comments.refusals import AboutYourself, WrongStep

Stage = LegalCase.Stage


def held(case: LegalCase) -> LegalCase:
    """The case as it stands now, its comment's article locked before it. Needs a transaction."""
    lock_article(case.comment.article_id)
    related = LegalCase.objects.select_related(
        "comment__author__user", "comment__article", "revision", "desk"
    )
    return related.select_for_update(of=("self",)).get(pk=case.pk)


def held_by_moderator(case: LegalCase, by: User) -> LegalCase:
    """Raises NotAllowed unless the user keeps the comments of the desk and the case is between others."""
    found = held(case)
    require_moderator(by, found.desk_id)
    if found.is_about(by):
        raise AboutYourself("This case is about yourself: another moderator deals with it.")
    return found


def held_open(case: LegalCase, by: User) -> LegalCase:
    """Raises NotAllowed as above, and WrongStep when the case is closed."""
    found = held_by_moderator(case, by)
    if not found.is_open:
        raise WrongStep("This case is closed.")
    return found


def require_stage(case: LegalCase, stage: LegalCase.Stage, sentence: str) -> None:
    if case.stage != stage:
        raise WrongStep(sentence)


def write_down(
    case: LegalCase, kind: LegalStep.Kind, at: datetime, *, by: User | None = None, note: str = ""
) -> LegalStep:
    return LegalStep.objects.create(case=case, kind=kind, by=by, at=at, note=note.strip())


def await_author(case: LegalCase, told_at: datetime) -> None:
    """It is the author's turn, so there is nothing to remind moderators of."""
    _move(case, Stage.WAITING, due_at=deadlines.for_the_author(told_at), remind_at=None)


def await_us(case: LegalCase, since: datetime) -> None:
    """It is the moderators' turn to finish the case."""
    due_at = deadlines.for_us(since)
    _move(case, Stage.TO_FINISH, due_at=due_at, remind_at=deadlines.reminder_before(due_at))


def close(case: LegalCase, outcome: LegalCase.Outcome, at: datetime) -> None:
    case.outcome, case.closed_at = outcome, at
    _move(case, Stage.CLOSED, due_at=None, remind_at=None)


def _move(
    case: LegalCase, stage: LegalCase.Stage, *, due_at: datetime | None, remind_at: datetime | None
) -> None:
    case.stage, case.due_at, case.remind_at = stage, due_at, remind_at
    case.save(update_fields=["stage", "due_at", "remind_at", "outcome", "closed_at"])
