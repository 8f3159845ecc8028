"""Readers nobody here knows yet."""

from comments.screening.submission import Submission

# A reader is new until this many comments of theirs stand.
NEW_UNTIL_SHOWN = 3


def is_new(submission: Submission) -> bool:
    """The comment that is being changed does not count: nobody may have looked at it yet."""
    edited = submission.edits
    others = submission.reader.shown_count - (edited is not None and edited.is_shown)
    return others < NEW_UNTIL_SHOWN
