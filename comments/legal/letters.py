"""The correspondence of a case: each letter is kept as written, and each one out has one row in the outbox.

Of those to the complainant only ``told-stays.txt`` is given the author's answer, and names the author
only with the consent in it.
"""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from accounts.models import User
from comments.legal import case_file
from comments.models import LegalCase, LegalLetter
from comments.refusals import AuthorUnreachable, ReasonMissing
from outbox import writing

Party = LegalLetter.Party
Way = LegalLetter.Way


@transaction.atomic
def write_to(case: LegalCase, party: str, text: str, *, by: User, at: datetime | None = None) -> LegalLetter:
    """A letter in a moderator's own words. Raises NotAllowed, WrongStep, ReasonMissing, AuthorUnreachable."""
    case = case_file.held_by_moderator(case, by)
    return send(case, party, _said(text), by=by, at=at or timezone.now())


@transaction.atomic
def keep_from(case: LegalCase, party: str, text: str, *, by: User, at: datetime | None = None) -> LegalLetter:
    """A letter that came by another way than this site's pages, copied into the case."""
    case = case_file.held_by_moderator(case, by)
    return LegalLetter.objects.create(
        case=case, way=Way.IN, party=party, text=_said(text), by=by, at=at or timezone.now()
    )


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
    letter = LegalLetter.objects.create(case=case, way=Way.OUT, party=party, text=text, by=by, at=at)
    subject = f"{settings.SITE_NAME}: legal notice {case.pk}"
    writing.write(key=letter.letter_key, to=to, subject=subject, text=text, at=at)
    return letter


def address_of(case: LegalCase, party: str) -> str:
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
