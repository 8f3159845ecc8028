"""What the legal clock does when it strikes.

It ends the authors' time, notices which of them no letter reaches, and reminds moderators of what is due.
"""

import logging
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone

from accounts.models import User
from comments.legal import answers, author, case_file
from comments.models import LegalCase, LegalCaseQuerySet, LegalStep
from outbox import writing

log = logging.getLogger(__name__)

AT_ONCE = 100


def strike(*, at: datetime | None = None) -> int:
    """How many cases something was done about. Safe to run at any time, by several at once."""
    now = at or timezone.now()
    return _lapse(now) + _notice_lost_letters(now) + _remind(now)


def _lapse(now: datetime) -> int:
    over = _waiting().filter(due_at__lte=now).by_deadline()[:AT_ONCE]
    return sum(_done(answers.lapse, case, now) for case in over)


def _notice_lost_letters(now: datetime) -> int:
    return sum(_done(author.unreached, case, now) for case in _waiting() if author.is_lost(case))


def _waiting() -> LegalCaseQuerySet:
    """Those that wait for their authors: few at any time."""
    return LegalCase.objects.open().filter(stage=LegalCase.Stage.WAITING).select_related("comment")


def _remind(now: datetime) -> int:
    near = LegalCase.objects.to_remind_of(now).select_related("comment")[:AT_ONCE]
    return sum(_done(remind, case, now) for case in near)


def _done(step: Callable[..., bool], case: LegalCase, now: datetime) -> bool:
    """One case that cannot be dealt with must not let the deadlines of others pass."""
    try:
        return step(case, at=now)
    except Exception:
        log.exception("The clock could do nothing about legal case %s.", case.pk)
        return False


@transaction.atomic
def remind(case: LegalCase, *, at: datetime) -> bool:
    """One letter to each moderator of the desk, once for each deadline. False when it was done before."""
    case = case_file.held(case)
    if case.remind_at is None or case.remind_at > at or case.due_at is None:
        return False
    facts = {"case": case, "site_name": settings.SITE_NAME, "site_url": settings.SITE_URL}
    text = render_to_string("comments/legal/mail/reminder.txt", facts).strip()
    for user in _moderators(case):
        writing.write(
            key=f"comments-legal-reminder-{case.pk}-{case.due_at:%Y%m%d%H%M}-{user.pk}",
            to=user.email,
            subject=f"{settings.SITE_NAME}: legal notice {case.pk} is due",
            text=text,
            at=at,
        )
    case.remind_at = None
    case.save(update_fields=["remind_at"])
    case_file.write_down(case, LegalStep.Kind.REMINDED, at)
    return True


def _moderators(case: LegalCase) -> list[User]:
    """Those of the desk, and those of every desk; where there is nobody else, whoever runs the site."""
    keeps = Q(moderates__desk=case.desk_id) | Q(moderates__isnull=False, moderates__desk=None)
    active = User.objects.filter(is_active=True).order_by("pk")
    named = [user for user in active.filter(keeps).distinct() if not case.is_about(user)]
    return named or list(active.filter(is_superuser=True))
