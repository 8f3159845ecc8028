"""What the comment's author answers, or does not (SI 2013/3028, Schedule, paragraphs 2(2) and 5 to 8)."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments.clearance import require_author
from comments.legal import case_file, deadlines
from comments.legal.author import told_at
from comments.models import AuthorAnswer, LegalCase, LegalStep, Reader
from comments.refusals import AlreadyDone, AnswerIncomplete, DayWrong, TooLate, WrongStep

Stage = LegalCase.Stage
Step = LegalStep.Kind


@dataclass(frozen=True)
class Said:
    """What an author answered. Whoever stands by the comment gives a name and a postal address (2(2))."""

    agrees: bool
    name: str = ""
    address: str = ""
    consents: bool = False

    @property
    def is_complete(self) -> bool:
        return self.agrees or bool(self.name.strip() and self.address.strip())


@transaction.atomic
def answer(case: LegalCase, said: Said, *, by: Reader, at: datetime | None = None) -> AuthorAnswer:
    """The author's own answer, on the page for it.

    Raises NotAllowed, WrongStep, TooLate, AlreadyDone, AnswerIncomplete.
    """
    now = at or timezone.now()
    case = case_file.held(case)
    require_author(by, case.comment)
    _require_asked(case, now)
    if not said.is_complete:
        raise AnswerIncomplete("To let the comment stand, give your full name and your postal address.")
    return _answered(case, said, arrived_at=now, at=now)


@transaction.atomic
def write_down_answer(
    case: LegalCase, said: Said, *, arrived_at: datetime, by: User, at: datetime | None = None
) -> AuthorAnswer:
    """An answer that came by e-mail or by post, in time: also when it is typed in after that time.

    It may lack the name or the address: then the comment is taken off all the same (paragraph 6).
    Raises NotAllowed, WrongStep, TooLate, AlreadyDone, DayWrong.
    """
    now = at or timezone.now()
    case = case_file.held_open(case, by)
    _require_asked(case, arrived_at)
    if arrived_at > now:
        raise DayWrong("This moment is still to come. When did the answer arrive?")
    if timezone.localdate(arrived_at) < timezone.localdate(told_at(case)):
        raise DayWrong("The author had not been told yet. When did the answer arrive?")
    return _answered(case, said, arrived_at=arrived_at, at=now, by=by)


@transaction.atomic
def lapse(case: LegalCase, *, at: datetime | None = None) -> bool:
    """The author's time is over without an answer: 48 hours are left to take the comment off (paragraph 5).

    They count from the end of the author's time, whenever the clock notices. False if nothing is to do.
    """
    now = at or timezone.now()
    case = case_file.held(case)
    if case.stage != Stage.WAITING or not case.is_overdue(now):
        return False
    case_file.await_us(case, deadlines.for_the_author(told_at(case)))
    case_file.write_down(case, Step.NO_ANSWER, now)
    return True


def answer_to(case: LegalCase) -> AuthorAnswer | None:
    return AuthorAnswer.objects.filter(case=case).first()


def _require_asked(case: LegalCase, arrived_at: datetime) -> None:
    """Raises WrongStep, AlreadyDone; TooLate for an answer that comes after the author's time."""
    if answer_to(case) is not None:
        raise AlreadyDone("There is an answer already. A moderator will look at it.")
    if case.stage == Stage.CLOSED:
        raise WrongStep("This case is closed.")
    if case.stage == Stage.RECEIVED:
        raise WrongStep("The author has not been asked about this notice yet.")
    if arrived_at >= deadlines.for_the_author(told_at(case)):
        raise TooLate("The time to answer is over.")


def _answered(
    case: LegalCase, said: Said, *, arrived_at: datetime, at: datetime, by: User | None = None
) -> AuthorAnswer:
    """Nothing is kept of who they are where they agree: nobody needs it."""
    name, address = ("", "") if said.agrees else (said.name.strip(), said.address.strip())
    given = AuthorAnswer.objects.create(
        case=case,
        agrees=said.agrees,
        name=name,
        address=address,
        consents=said.consents and bool(name and address),
        at=arrived_at,
    )
    case_file.await_us(case, arrived_at)
    case_file.write_down(case, Step.ANSWERED, at, by=by, note=str(given))
    return given
