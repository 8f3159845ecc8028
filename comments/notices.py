"""Telling readers what happened: a notice on their account's page, and one letter for each."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string

from comments.models import Comment, Decision, Notice, Reader, Report, Sanction
from outbox import writing


def tell(
    reader: Reader,
    kind: Notice.Kind,
    *,
    comment: Comment | None = None,
    decision: Decision | None = None,
    sanction: Sanction | None = None,
    at: datetime | None = None,
) -> Notice | None:
    """Write the notice and its letter. None for a reader without an account. Needs a transaction."""
    if reader.user is None:
        return None
    moment = at or _moment_of(decision, sanction)
    notice = Notice.objects.create(
        reader=reader, kind=kind, comment=comment, decision=decision, sanction=sanction, at=moment
    )
    if kind != Notice.Kind.REPLY or reader.mail_on_reply:
        facts = {"notice": notice, "site_name": settings.SITE_NAME, "site_url": settings.SITE_URL}
        text = render_to_string(f"comments/mail/{kind.value}.txt", facts)
        _send(notice.letter_key, reader.user.email, kind.label, text, moment)
    return notice


def tell_reporter(report: Report, decision: Decision) -> None:
    """A reader who is signed in is told on the account's page too; anybody else by e-mail only."""
    if report.reporter is not None:
        if not Notice.objects.filter(
            reader=report.reporter, kind=Notice.Kind.REPORT_ANSWERED, decision=decision
        ).exists():
            tell(report.reporter, Notice.Kind.REPORT_ANSWERED, comment=report.comment, decision=decision)
        return
    facts = {
        "report": report,
        "decision": decision,
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
    }
    text = render_to_string("comments/mail/report-by-mail.txt", facts)
    key = f"comments-report-{report.pk}-{decision.pk}"
    _send(key, report.email, Notice.Kind.REPORT_ANSWERED.label, text, decision.at)


def _moment_of(decision: Decision | None, sanction: Sanction | None) -> datetime:
    if decision is not None:
        return decision.at
    if sanction is not None:
        return sanction.begins_at
    raise ValueError("A notice about neither a decision nor a sanction needs its moment.")


def _send(key: str, to: str, subject: str, text: str, at: datetime) -> None:
    sentence = subject[0].upper() + subject[1:]
    writing.write(key=key, to=to, subject=f"{settings.SITE_NAME}: {sentence}", text=text, at=at)
