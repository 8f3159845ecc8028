"""A reader's first comments are looked at sooner than others."""

from comments.models import Verdict
from comments.screening.experience import is_new
from comments.screening.submission import Noticed, Submission


def by_new_reader(submission: Submission) -> list[Noticed]:
    if not is_new(submission):
        return []
    return [Noticed("new reader", Verdict.RAISED, "One of this reader’s first comments.", priority=1)]
