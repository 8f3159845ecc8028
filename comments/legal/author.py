"""The comment's author is asked about a notice of defamation (SI 2013/3028, Schedule, paragraphs 2 to 4)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments.legal import case_file, deadlines, letters
from comments.legal.working_time import last_day_before
from comments.models import LegalCase, LegalLetter, LegalStep
from comments.refusals import WrongStep
from outbox.models import Letter

Party = LegalLetter.Party
Stage = LegalCase.Stage


@transaction.atomic
def tell_author(case: LegalCase, *, by: User, at: datetime | None = None) -> LegalCase:
    """Send the author a copy of the notice and what may be answered; tell the complainant that we did.

    Paragraphs 2 and 4: within 48 hours. Raises NotAllowed, WrongStep, AuthorUnreachable.
    """
    now = at or timezone.now()
    case = case_file.held_open(case, by)
    if case.kind != LegalCase.Kind.DEFAMATION:
        raise WrongStep("The author is asked about defamation only. Take the comment off, or keep it.")
    case_file.require_stage(case, Stage.RECEIVED, "The author has been told already.")
    case_file.await_author(case, now)
    last_day = last_day_before(deadlines.for_the_author(now))
    letters.send_template(case, Party.AUTHOR, "to-author", by=by, at=now, last_day=last_day)
    letters.send_template(case, Party.COMPLAINANT, "told-asked", by=by, at=now, last_day=last_day)
    case_file.write_down(case, LegalStep.Kind.TOLD_AUTHOR, now, by=by)
    return case


@transaction.atomic
def unreached(case: LegalCase, *, at: datetime | None = None) -> bool:
    """The letter to the author was given up: we have no way to reach them (paragraph 3).

    The 48 hours to take the comment off count from the notice, and may be over. False if nothing is to do.
    """
    case = case_file.held(case)
    if case.stage != Stage.WAITING or not is_lost(case):
        return False
    case_file.await_us(case, case.received_at)
    case_file.write_down(case, LegalStep.Kind.UNREACHED, at or timezone.now())
    return True


def is_lost(case: LegalCase) -> bool:
    """Whether the letter that asked the author was given up by the outbox."""
    asked = case.letters.filter(way=LegalLetter.Way.OUT, party=Party.AUTHOR, at=told_at(case)).first()
    return asked is not None and Letter.objects.given_up().filter(key=asked.letter_key).exists()


def told_at(case: LegalCase) -> datetime:
    """When the author was asked. For a case past that point."""
    return case.steps.get(kind=LegalStep.Kind.TOLD_AUTHOR).at
