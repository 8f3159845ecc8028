"""What a classifier says that learned from this site's own decisions. Off until somebody switches it on.

It may hold or raise, never refuse; and it says nothing in favour of a comment.
"""

from comments.models import Verdict
from comments.screening.submission import Noticed, Submission
from comments.training import model_in_use

RAISED_FROM = 0.8  # the probability that a moderator would reject it
HELD_FROM = 0.95


def by_classifier(submission: Submission) -> list[Noticed]:
    model = model_in_use()
    if model is None:
        return []
    score = model.score(submission.text)
    if score < RAISED_FROM:
        return []
    # Rounded down, so that 99.7% is not called certain.
    summary = f"Resembles comments that were rejected ({int(score * 100)}%)."
    verdict = Verdict.HELD if score >= HELD_FROM else Verdict.RAISED
    return [Noticed("classifier", verdict, summary, priority=1)]
