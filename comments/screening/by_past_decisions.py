"""How often moderators have rejected what this reader wrote."""

from comments.models import Verdict
from comments.screening.submission import Noticed, Submission

FEWEST_REJECTED = 2  # one can be a misunderstanding
RAISED_FROM = 0.2  # the share of the reader's comments that were rejected
HELD_FROM = 0.5


def by_past_decisions(submission: Submission) -> list[Noticed]:
    reader = submission.reader
    rejected, all_told = reader.rejected_count, reader.rejected_count + reader.shown_count
    if rejected < FEWEST_REJECTED or rejected < RAISED_FROM * all_told:
        return []
    summary = f"{rejected} of {all_told} comments of this reader were rejected."
    if rejected < HELD_FROM * all_told:
        return [Noticed("past decisions", Verdict.RAISED, summary, priority=2)]
    return [Noticed("past decisions", Verdict.HELD, summary, priority=2)]
