"""The comment's author is asked, and answers, or does not (SI 2013/3028, Schedule, paragraphs 2 to 8)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments.clearance import require_author
from comments.legal import case_file, letters
from comments.legal.working_time import last_day_before
from comments.models import AuthorAnswer, LegalCase, LegalLetter, LegalStep, Reader
from comments.refusals import AlreadyDone, AnswerIncomplete, TooLate, WrongStep

Party = LegalLetter.Party
Step = LegalStep.Kind


@transaction.atomic
def tell_author(case: LegalCase, *, by: User, at: datetime | None = None) -> LegalCase:
    """Send the author a copy of the notice and what may be answered; tell the complainant that we did.

    Paragraphs 2 and 4: within 48 hours. Raises NotAllowed, WrongStep, AuthorUnreachable.
    """
    now = at or timezone.now()
    case = case_file.held_by_moderator(case, by)
    if case.kind != LegalCase.Kind.DEFAMATION:
        raise WrongStep("The author is asked about defamation only. Take the comment off, or keep it.")
    case_file.require_stage(case, LegalCase.Stage.RECEIVED, "The author has been told already.")
    case_file.await_author(case, now)
    last_day = last_day_before(_due(case))
    letters.send_template(case, Party.AUTHOR, "to-author", by=by, at=now, last_day=last_day)
    letters.send_template(case, Party.COMPLAINANT, "told-asked", by=by, at=now, last_day=last_day)
    case_file.write_down(case, Step.TOLD_AUTHOR, now, by=by)
    return case


@transaction.atomic
def answer(
    case: LegalCase,
    *,
    agrees: bool,
    name: str = "",
    address: str = "",
    consents: bool = False,
    by: Reader,
    at: datetime | None = None,
) -> AuthorAnswer:
    """Whether the comment may be taken off; if not, a name and a postal address are needed.

    Raises NotAllowed, WrongStep, TooLate, AlreadyDone, AnswerIncomplete.
    """
    now = at or timezone.now()
    case = case_file.held(case)
    require_author(by, case.comment)
    _require_awaited(case, now)
    name, address = ("", "") if agrees else (name.strip(), address.strip())
    if not agrees and not (name and address):
        raise AnswerIncomplete("To let the comment stand, give your full name and your postal address.")
    given = AuthorAnswer.objects.create(
        case=case, agrees=agrees, name=name, address=address, consents=consents and not agrees, at=now
    )
    case_file.await_us(case, now)
    case_file.write_down(case, Step.ANSWERED, now, note=str(given))
    return given


@transaction.atomic
def lapse(case: LegalCase, *, at: datetime | None = None) -> bool:
    """The author's time is over without an answer: 48 hours are left to take the comment off (paragraph 5).

    They count from the end of the author's time, whenever the clock notices. False if nothing is to do.
    """
    now = at or timezone.now()
    case = case_file.held(case)
    if case.stage != LegalCase.Stage.WAITING or not case.is_overdue(now):
        return False
    case_file.await_us(case, _due(case))
    case_file.write_down(case, Step.NO_ANSWER, now)
    return True


def _require_awaited(case: LegalCase, now: datetime) -> None:
    if AuthorAnswer.objects.filter(case=case).exists():
        raise AlreadyDone("You have answered already. A moderator will look at your answer.")
    if case.stage == LegalCase.Stage.CLOSED:
        raise WrongStep("This case is closed.")
    if case.stage == LegalCase.Stage.RECEIVED:
        raise WrongStep("Nobody has asked you about this notice yet.")
    if case.stage != LegalCase.Stage.WAITING or case.is_overdue(now):
        raise TooLate("The time to answer is over.")


def _due(case: LegalCase) -> datetime:
    if case.due_at is None:
        raise ValueError("An open case has a deadline.")
    return case.due_at
