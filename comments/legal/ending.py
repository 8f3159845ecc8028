"""How a case ends: the comment is taken off, or stays, or the notice was not complete."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments import moderation, standing
from comments.legal import case_file, letters, notice
from comments.legal.answers import answer_to
from comments.locking import fresh
from comments.models import Action, AuthorAnswer, LegalCase, LegalLetter, LegalStep, Reason
from comments.moving import standing_of
from comments.refusals import ReasonMissing, WrongStep

Outcome = LegalCase.Outcome
Step = LegalStep.Kind
AUTHOR, COMPLAINANT = LegalLetter.Party.AUTHOR, LegalLetter.Party.COMPLAINANT


@transaction.atomic
def remove(case: LegalCase, *, by: User, note: str = "", at: datetime | None = None) -> LegalCase:
    """Take the comment off, whatever its words are by now, and tell both (paragraphs 3, 5, 6, 7 and 9).

    It may be done at any point: whoever takes a statement off in time has done enough. A comment that is off
    already stays so. Raises NotAllowed, WrongStep, ReasonMissing when no house rule is marked as legal.
    """
    now = at or timezone.now()
    case = case_file.held_open(case, by)
    _take_off(case, by=by, at=now)
    letters.send_template(case, COMPLAINANT, "told-removed", by=by, at=now)
    return _closed(case, Outcome.REMOVED, Step.REMOVED, by=by, at=now, note=note)


@transaction.atomic
def keep(case: LegalCase, *, by: User, note: str = "", at: datetime | None = None) -> LegalCase:
    """Let the comment stand, and tell both; who the author is only with consent (paragraph 8).

    Where the author does not stand by a comment under a notice of defamation, keeping it gives up the defence
    of section 5: then ``note`` has to say why. Raises NotAllowed, WrongStep, ReasonMissing.
    """
    now = at or timezone.now()
    case = case_file.held_open(case, by)
    answer = answer_to(case)
    if not is_covered(case, answer) and not note.strip():
        raise ReasonMissing(
            "The author does not stand by this comment with name and address, so section 5 does not protect"
            " us if it stays. Say why it stays all the same."
        )
    stands_by_it = answer if case.kind == LegalCase.Kind.DEFAMATION and is_covered(case, answer) else None
    letters.send_template(case, COMPLAINANT, "told-stays", by=by, at=now, answer=stands_by_it)
    if _author_knows(case):
        letters.send_template(case, AUTHOR, "stays", by=by, at=now, answer=stands_by_it)
    return _closed(case, Outcome.KEPT, Step.KEPT, by=by, at=now, note=note)


@transaction.atomic
def turn_away(case: LegalCase, *, by: User, note: str = "", at: datetime | None = None) -> LegalCase:
    """Tell the complainant within 48 hours that the notice is not complete, and what one has to say.

    Regulation 4 of SI 2013/3028. Raises NotAllowed, and WrongStep for a complete notice.
    """
    now = at or timezone.now()
    case = case_file.held_open(case, by)
    case_file.require_stage(
        case, LegalCase.Stage.RECEIVED, "The author has been told of this notice already."
    )
    if notice.is_complete(case):
        raise WrongStep("This notice says everything that one has to say.")
    letters.send_template(case, COMPLAINANT, "told-incomplete", by=by, at=now)
    return _closed(case, Outcome.NOT_VALID, Step.TURNED_AWAY, by=by, at=now, note=note)


def is_covered(case: LegalCase, answer: AuthorAnswer | None) -> bool:
    """Whether section 5 goes on to protect us if the comment stays."""
    if case.kind != LegalCase.Kind.DEFAMATION:
        return True
    return answer is not None and not answer.agrees and answer.is_complete


def _take_off(case: LegalCase, *, by: User, at: datetime) -> None:
    """The author hears of the case here only if we wrote to them about it before."""
    now = fresh(case.comment_id)
    if not standing.can(Action.REJECT, standing_of(now)):
        return
    note = f"This ends the legal complaint number {case.pk}." if _author_knows(case) else ""
    moderation.decide(now, now.words, Action.REJECT, _legal_reason(), by=by, at=at, note=note)


def _author_knows(case: LegalCase) -> bool:
    is_there = case.comment.author.user_id is not None
    return is_there and case.steps.filter(kind=Step.TOLD_AUTHOR).exists()


def _legal_reason() -> Reason:
    reason = Reason.objects.filter(is_legal=True, is_active=True).first()
    if reason is None:
        raise ReasonMissing("No house rule in use is marked as a legal reason. Mark one first.")
    return reason


def _closed(
    case: LegalCase, outcome: LegalCase.Outcome, step: LegalStep.Kind, *, by: User, at: datetime, note: str
) -> LegalCase:
    case_file.close(case, outcome, at)
    case_file.write_down(case, step, at, by=by, note=note)
    return case
