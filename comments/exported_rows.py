"""The rows of an export, as plain values. Each reads a few hundred rows at a time, however many there are."""

from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import models

from accounts.models import User
from comments.models import Appeal, Comment, CommentRevision, Decision, Finding, Reader, Report
from outbox.models import Letter

AT_ONCE = 200  # comments in memory, with all that belongs to them
Row = dict[str, object]


def account_row(user: User) -> Row:
    factors = Authenticator.objects.filter(user=user).order_by("pk")
    social = SocialAccount.objects.filter(user=user).order_by("pk")
    return {
        "address": user.email,
        "addresses": [*_values(EmailAddress.objects.filter(user=user), "email", "verified", "primary")],
        "name_on_the_staff": user.name,
        "made": user.date_joined,
        "last_signed_in": user.last_login,
        "providers": [*_values(social, "provider", "uid", "date_joined", "last_login", "extra_data")],
        "second_factors": [*_values(factors, "type", "created_at", "last_used_at")],
        "signed_in_until": [*user.sessions.order_by("pk").values_list("expire_date", flat=True)],
    }


def reader_row(reader: Reader) -> Row:
    return {
        "name": reader.display_name,
        "past_names": [*_values(reader.past_names.all(), "display_name", "until")],
        "verified_as": str(reader.person) if reader.person else None,
        "verified": reader.verified_at,
        "joined": reader.joined_at,
        "letter_when_answered": reader.mail_on_reply,
        "letter_when_approved": reader.mail_on_approval,
        "comments_posted": reader.posted_count,
        "comments_shown": reader.shown_count,
        "comments_rejected": reader.rejected_count,
    }


def comment_rows(reader: Reader) -> Iterator[Row]:
    comments = (
        Comment.objects.filter(author=reader)
        .select_related("origin", "article__desk")
        .prefetch_related(
            models.Prefetch("revisions", CommentRevision.objects.prefetch_related("findings")),
            models.Prefetch("decisions", Decision.objects.select_related("reason", "note")),
            models.Prefetch("reports", Report.objects.select_related("reason")),
            models.Prefetch("appeals", Appeal.objects.select_related("answer__note")),
        )
    )
    return map(_comment, comments.order_by("pk").iterator(chunk_size=AT_ONCE))


def refused_rows(reader: Reader) -> Iterator[Row]:
    return map(_finding, reader.findings.filter(revision=None).iterator(chunk_size=AT_ONCE))


def report_rows(reports: "models.QuerySet[Report]") -> Iterator[Row]:
    rows = reports.select_related("reason", "decision").order_by("pk")
    return map(_own_report, rows.iterator(chunk_size=AT_ONCE))


def sanction_rows(reader: Reader) -> Iterator[Row]:
    for sanction in reader.sanctions.select_related("reason", "desk").order_by("pk"):
        yield {
            "kind": sanction.kind,
            "desk": str(sanction.desk) if sanction.desk else None,
            "house_rule": sanction.reason.title,
            "note": sanction.note,
            "from": sanction.begins_at,
            "until": sanction.until,
            "lifted": sanction.lifted_at,
            "lifted_because": sanction.lifted_why,
        }


def notice_rows(reader: Reader) -> Iterator[Row]:
    rows = reader.notices.order_by("pk")
    return _values(rows, "kind", "comment_id", "decision_id", "sanction_id", "at", "read_at")


def letter_rows(address: str) -> Iterator[Row]:
    letters = Letter.objects.addressed_to(address).filter(is_secret=False).order_by("pk")
    return _values(letters, "to", "subject", "text", "message_id", "written_at", "sent_at")


def _values(rows: "models.QuerySet[Any]", *names: str) -> Iterator[Row]:
    return iter(rows.values(*names).iterator(chunk_size=AT_ONCE))


def _comment(comment: Comment) -> Row:
    return {
        "id": comment.pk,
        "article": comment.article.get_absolute_url(),
        "number": comment.number,
        "answers": comment.parent_id,
        "office_shown": comment.role_label,
        "status": comment.status,
        "posted": comment.posted_at,
        "edited": comment.edited_at,
        "address_kept": hasattr(comment, "origin"),
        "versions": [_version(revision) for revision in comment.revisions.all()],
        "decisions": [_decision(decision) for decision in comment.decisions.all()],
        "reported": [_report(report) for report in comment.reports.all()],
        "appeals": [_appeal(appeal) for appeal in comment.appeals.all()],
    }


def _version(revision: CommentRevision) -> Row:
    return {
        "number": revision.number,
        "text": revision.text,
        "written": revision.written_at,
        "emptied": revision.emptied_at,
        "findings": [_finding(finding) for finding in revision.findings.all()],
    }


def _finding(finding: Finding) -> Row:
    return {
        "check": finding.check_name,
        "verdict": finding.get_verdict_display(),
        "summary": finding.summary,
        "at": finding.at,
    }


def _decision(decision: Decision) -> Row:
    note = getattr(decision, "note", None)
    return {
        "id": decision.pk,
        "action": decision.action,
        "by_a_moderator": decision.by_id is not None,
        "house_rule": decision.reason.title if decision.reason else None,
        "note": note.text if note else None,
        "from": decision.from_status,
        "to": decision.to_status,
        "undoes": decision.undoes_id,
        "at": decision.at,
    }


def _report(report: Report) -> Row:
    """By somebody else, about a comment of theirs."""
    return {"house_rule": report.reason.title, "made": report.made_at, "answered_by": report.decision_id}


def _own_report(report: Report) -> Row:
    outcome = report.decision.to_status if report.decision else None
    return {"comment": report.comment_id, **_report(report), "text": report.text, "outcome": outcome}


def _appeal(appeal: Appeal) -> Row:
    note = getattr(appeal.answer, "note", None)
    return {
        "against": appeal.against_id,
        "text": appeal.text,
        "made": appeal.made_at,
        "due": appeal.due_at,
        "answer": appeal.answer.action if appeal.answer else None,
        "heard": appeal.heard_at,
        "note": note.text if note else None,
    }
