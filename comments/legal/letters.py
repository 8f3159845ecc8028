"""The correspondence of a case: each letter is kept as written, and each one out has one row in the outbox.

One to a complainant who gave no e-mail address is printed and posted instead. Of those to the complainant
only ``told-stays.txt`` is given the author's answer, and names the author only with the consent in it.
"""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from accounts.models import User
from comments.legal import case_file
from comments.models import LegalCase, LegalLetter, LegalStep
from comments.refusals import AlreadyDone, AuthorUnreachable, ReasonMissing
from outbox import writing

Party = LegalLetter.Party
Way = LegalLetter.Way
SUBJECTS = {
    Party.COMPLAINANT: "{site}: your notice {number} about a comment",
    Party.AUTHOR: "{site}: a legal complaint about your comment, number {number}",
}


@transaction.atomic
def write_to(case: LegalCase, party: str, text: str, *, by: User, at: datetime | None = None) -> LegalLetter:
    """A letter in a moderator's own words. Raises NotAllowed, WrongStep, ReasonMissing, AuthorUnreachable."""
    case = case_file.held_open(case, by)
    return send(case, party, _said(text), by=by, at=at or timezone.now())


@transaction.atomic
def keep_from(case: LegalCase, party: str, text: str, *, by: User, at: datetime | None = None) -> LegalLetter:
    """A letter that came by another way than this site's pages, copied into the case."""
    case = case_file.held_open(case, by)
    return LegalLetter.objects.create(
        case=case, way=Way.IN, party=party, text=_said(text), by=by, at=at or timezone.now()
    )


@transaction.atomic
def put_into_the_post(letter: LegalLetter, *, by: User, at: datetime | None = None) -> None:
    """The letter on paper is on its way; also one that closed its case. Raises NotAllowed, AlreadyDone."""
    now = at or timezone.now()
    case = case_file.held_by_moderator(letter.case, by)
    if not LegalLetter.objects.to_post().filter(pk=letter.pk).update(posted_at=now):
        raise AlreadyDone("This letter has been posted already.")
    case_file.write_down(case, LegalStep.Kind.POSTED, now, by=by)


def send_template(
    case: LegalCase, party: str, template: str, *, by: User | None, at: datetime, **facts: object
) -> LegalLetter:
    """One of the letters the rules ask for. In the transaction of the step it belongs to."""
    return send(case, party, text_of(case, template, **facts), by=by, at=at)


def text_of(case: LegalCase, template: str, **facts: object) -> str:
    known = {"case": case, "site_name": settings.SITE_NAME, "site_url": settings.SITE_URL, **facts}
    return render_to_string(f"comments/legal/mail/{template}.txt", known).strip()


def send(case: LegalCase, party: str, text: str, *, by: User | None, at: datetime) -> LegalLetter:
    to = address_of(case, party)
    letter = LegalLetter.objects.create(
        case=case, way=Way.OUT, party=party, text=text, by=by, at=at, is_on_paper=not to
    )
    if to:
        subject = SUBJECTS[Party(party)].format(site=settings.SITE_NAME, number=case.pk)
        writing.write(
            key=letter.letter_key, to=to, subject=subject, text=text, reply_to=case.desk.press_email, at=at
        )
    return letter


def address_of(case: LegalCase, party: str) -> str:
    """Empty for a complainant who has to be written to on paper. Raises AuthorUnreachable."""
    if party == Party.COMPLAINANT:
        return case.email
    user = case.comment.author.user
    if user is None:
        raise AuthorUnreachable(
            "The author has left, and we know no way to reach them. Take the comment off within 48 hours"
            " of receiving the notice (SI 2013/3028, Schedule, paragraph 3)."
        )
    return user.email


def _said(text: str) -> str:
    if not text.strip():
        raise ReasonMissing("Write the letter first.")
    return text.strip()
