"""The words of a comment and what screening noticed about them, written down together."""

from datetime import timedelta

from comments.models import Comment, CommentRevision, Finding
from comments.screening.screen import Screening
from comments.screening.submission import Submission
from comments.text.folding import fingerprint
from comments.text.rendering import as_html

MOST_REFUSALS_NOTED = 20  # findings of a reader within a day; more of the same tells a moderator nothing


def revise(comment: Comment, submission: Submission, screening: Screening, *, number: int) -> None:
    """Give the comment these words, the ``number``th it has. It is saved when it moves, which is next."""
    if number > 1:
        comment.revisions.filter(superseded_at=None).update(superseded_at=submission.at)
    comment.revision = CommentRevision.objects.create(
        comment=comment,
        number=number,
        text=submission.text,
        html=as_html(submission.text),
        fingerprint=fingerprint(submission.text),
        priority=screening.priority,
        written_at=submission.at,
    )
    _note(submission, screening, comment.revision)


def note_refusal(submission: Submission, screening: Screening) -> None:
    """Of what was refused only the findings are kept, which hold none of its words, and only so many."""
    since = submission.at - timedelta(days=1)
    noted = Finding.objects.of_refusals(submission.reader).filter(at__gt=since)
    if len(noted.values_list("pk")[:MOST_REFUSALS_NOTED]) < MOST_REFUSALS_NOTED:
        _note(submission, screening, None)


def _note(submission: Submission, screening: Screening, revision: CommentRevision | None) -> None:
    Finding.objects.bulk_create(
        Finding(
            revision=revision,
            article=submission.article,
            reader=submission.reader,
            check_name=found.check,
            verdict=found.verdict,
            summary=found.summary,
            spans=[list(span) for span in found.spans] if revision else [],
            at=submission.at,
        )
        for found in screening.noticed
    )
