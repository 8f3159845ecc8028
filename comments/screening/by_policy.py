"""What the article's comment policy says, at the moment of posting."""

from comments.models import CommentPolicy, Verdict
from comments.screening.experience import is_new
from comments.screening.submission import Noticed, Submission

Mode = CommentPolicy.Mode


def by_policy(submission: Submission) -> list[Noticed]:
    policy = submission.policy
    if not policy.accepts:
        return [Noticed("policy", Verdict.REFUSED, "Comments are closed.", policy.notice)]
    if policy.mode == Mode.ALL_FIRST:
        return [Noticed("policy", Verdict.HELD, "All comments are checked first here.")]
    if policy.mode == Mode.NEW_READERS_FIRST and is_new(submission):
        return [Noticed("policy", Verdict.HELD, "New readers’ comments are checked first here.")]
    return []
