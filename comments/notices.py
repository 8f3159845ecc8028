"""Telling readers what happened: a notice on their account's page, and one letter for each that is mailed."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string

from articles.models import READABLE, Edition
from comments.mail_off import address_that_switches_off
from comments.models import Comment, Decision, Notice, Reader, Report, Sanction
from comments.models.appeal import WINDOW
from outbox import writing

Kind = Notice.Kind
SUBJECTS = {
    Kind.APPROVED: "Your comment is shown now",
    Kind.REJECTED: "Your comment is not shown",
    Kind.REVERSED: "A decision about your comment was reversed",
    Kind.APPEAL_RECEIVED: "Your appeal has arrived",
    Kind.APPEAL_HEARD: "Your appeal was heard",
    Kind.REPLY: "Somebody answered your comment",
    Kind.REPORT_ANSWERED: "The comment you reported",
    Kind.SANCTION: "What you may do with comments has changed",
}


def tell(
    reader: Reader,
    kind: Notice.Kind,
    *,
    comment: Comment | None = None,
    decision: Decision | None = None,
    sanction: Sanction | None = None,
    at: datetime | None = None,
) -> Notice | None:
    """Write the notice and its letter. None for a reader without an account. Needs a transaction.

    A letter names no other reader and holds no words of theirs: it stays when they are erased.
    """
    if reader.user is None:
        return None
    moment = at or _moment_of(decision, sanction)
    notice = Notice.objects.create(
        reader=reader, kind=kind, comment=comment, decision=decision, sanction=sanction, at=moment
    )
    if _is_mailed(kind, reader):
        facts = {"notice": notice, "reader": reader, "headline": headline_of(comment)}
        facts["appeal_until"] = moment + WINDOW
        switches_off = address_that_switches_off(reader, kind)
        text = _written(f"{kind.value}.txt", {**facts, "switches_off": switches_off})
        _send(notice.letter_key, reader.user.email, SUBJECTS[kind], text, moment, switches_off)
    return notice


def tell_reporter(report: Report, decision: Decision) -> None:
    """A reader who is signed in is told on the account's page too; anybody else by e-mail only."""
    if report.reporter is not None:
        already = Notice.objects.filter(reader=report.reporter, kind=Kind.REPORT_ANSWERED, decision=decision)
        if not already.exists():
            tell(report.reporter, Kind.REPORT_ANSWERED, comment=report.comment, decision=decision)
        return
    if not report.email:  # its words and its address have been forgotten
        return
    facts = {"report": report, "decision": decision, "headline": headline_of(report.comment)}
    text = _written("report-by-mail.txt", facts)
    key = f"comments-report-{report.pk}-{decision.pk}"
    _send(key, report.email, SUBJECTS[Kind.REPORT_ANSWERED], text, decision.at)


def mark_read(reader: Reader, *, newest: int, at: datetime) -> int:
    """All up to the newest one that was on the page; how many there were."""
    return reader.notices.filter(read_at=None, pk__lte=newest).update(read_at=at)


def headline_of(comment: Comment | None) -> str:
    """What the comment is about, as the public knows it; empty for an article that was removed."""
    if comment is None:
        return ""
    readable = Edition.objects.filter(article=comment.article_id, state__in=READABLE)
    return readable.values_list("headline", flat=True).first() or ""


def _is_mailed(kind: Notice.Kind, reader: Reader) -> bool:
    if kind == Kind.REPLY:
        return reader.mail_on_reply
    if kind == Kind.APPROVED:
        return reader.mail_on_approval
    return True


def _moment_of(decision: Decision | None, sanction: Sanction | None) -> datetime:
    if decision is not None:
        return decision.at
    if sanction is not None:
        return sanction.begins_at
    raise ValueError("A notice about neither a decision nor a sanction needs its moment.")


def _written(template: str, facts: dict[str, object]) -> str:
    site = {"site_name": settings.SITE_NAME, "site_url": settings.SITE_URL}
    return render_to_string(f"comments/mail/{template}", {**facts, **site}).strip() + "\n"


def _send(key: str, to: str, subject: str, text: str, at: datetime, switches_off: str = "") -> None:
    writing.write(
        key=key,
        to=to,
        subject=f"{settings.SITE_NAME}: {subject}",
        text=text,
        unsubscribe=switches_off,
        at=at,
    )
