"""How each kind of thing is forgotten: a few rows, by their keys, in the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime

from comments import forgettable
from comments.locking import lock_comments
from comments.models import (
    Action,
    Appeal,
    Claim,
    Comment,
    CommentRevision,
    Decision,
    DecisionNote,
    Finding,
    LegalCase,
    Notice,
    Origin,
    Report,
)

Keys = Sequence[int]


def addresses(keys: Keys, _at: datetime) -> None:
    Origin.objects.filter(pk__in=keys).delete()


def findings(keys: Keys, _at: datetime) -> None:
    Finding.objects.filter(pk__in=keys).delete()


def rejected_comments(keys: Keys, at: datetime) -> None:
    """All their words, whichever version; what was noticed where in them; what moderators added."""
    lock_comments(keys)
    # Somebody may have decided about one since it was found.
    still = list(forgettable.rejected_comments(at).filter(pk__in=keys).values_list("pk", flat=True))
    words = CommentRevision.objects.filter(comment__in=still, emptied_at=None)
    _empty(list(words.values_list("pk", flat=True)), at)
    DecisionNote.objects.filter(decision__comment__in=still).delete()
    Comment.objects.filter(pk__in=still).update(is_emptied=True)


def superseded_words(keys: Keys, at: datetime) -> None:
    _empty(keys, at)


def reports(keys: Keys, _at: datetime) -> None:
    Report.objects.filter(pk__in=keys).update(text="", email="")


def appeals(keys: Keys, _at: datetime) -> None:
    Appeal.objects.filter(pk__in=keys).update(text="")


def claims(keys: Keys, _at: datetime) -> None:
    Claim.objects.filter(pk__in=keys).delete()


def legal_cases(keys: Keys, _at: datetime) -> None:
    """With their letters, steps and the authors' answers."""
    LegalCase.objects.filter(pk__in=keys).delete()


def records(last_decisions: Keys, at: datetime) -> None:
    """Every decision about the comments of which these are the latest, and what hangs on them.

    The comments stay as they stand. Undoings go first, because they point at what they undid.
    """
    found = Decision.objects.filter(pk__in=last_decisions).order_by()
    lock_comments(found.values_list("comment", flat=True))
    still = forgettable.last_decisions(at).filter(pk__in=last_decisions)
    comments = list(still.values_list("comment", flat=True))
    decisions = Decision.objects.filter(comment__in=comments)
    Comment.objects.filter(pk__in=comments).update(last_decision=None)
    Report.objects.filter(comment__in=comments).delete()
    Appeal.objects.filter(comment__in=comments).delete()
    Notice.objects.filter(decision__in=decisions).delete()
    decisions.filter(action=Action.UNDO).delete()
    decisions.delete()


def _empty(revisions: Keys, at: datetime) -> None:
    CommentRevision.objects.filter(pk__in=revisions).update(text="", html="", fingerprint="", emptied_at=at)
    Finding.objects.filter(revision__in=revisions).update(spans=[])
