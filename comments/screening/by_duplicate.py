"""The same words again, however they are disguised, under any article."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from comments.models import CommentRevision, Status, Verdict
from comments.paths import parent_for
from comments.screening.submission import Noticed, Submission
from comments.text.folding import fingerprint, fold

BY_ONESELF = timedelta(days=1)
BY_OTHERS = timedelta(days=7)
LOOKED_AT = 20  # the latest with these words; of more, these are enough
# Letters and digits. Any two readers may say "I agree", and one reader "Thank you" to two others.
SAID_BY_CHANCE = 40
GONE = (Status.WITHDRAWN, Status.ERASED)


@dataclass(frozen=True)
class _Before:
    """``place`` is the article, and what was answered under it."""

    author_id: int
    at: datetime
    place: tuple[int, int | None]


def by_duplicate(submission: Submission) -> list[Noticed]:
    before, is_short = _said_before(submission), _is_short(submission.text)
    own = [said for said in before if _is_own(said, submission)]
    if any(said.place == _place_of(submission) or not is_short for said in own):
        message = "You have posted these words already."
        return [Noticed("duplicate", Verdict.REFUSED, "The reader posted the same words before.", message)]
    others = {said.author_id for said in before if _is_anothers(said, submission)}
    if others and not is_short:
        return [Noticed("duplicate", Verdict.HELD, _summary(len(others)), priority=2)]
    return []


def _summary(others: int) -> str:
    """Of a campaign it tells how large it is, as far as we looked."""
    who = "Another reader" if others == 1 else f"{others} other readers"
    return f"{who} posted the same words within a week."


def _said_before(submission: Submission) -> list[_Before]:
    same = CommentRevision.objects.with_words_like(fingerprint(submission.text)).order_by("-id")
    columns = ("author", "status", "article", "parent")
    facts = same.values_list("comment", "written_at", *(f"comment__{column}" for column in columns))
    edited = submission.edits.pk if submission.edits else None
    return [
        _Before(author, at, (article, parent))
        for comment, at, author, status, article, parent in facts[:LOOKED_AT]
        if comment != edited and status not in GONE
    ]


def _place_of(submission: Submission) -> tuple[int, int | None]:
    if submission.edits is not None:
        return submission.edits.article_id, submission.edits.parent_id
    parent = parent_for(submission.answered)
    return submission.article.pk, parent.pk if parent else None


def _is_own(said: _Before, submission: Submission) -> bool:
    return said.author_id == submission.reader.pk and _is_within(said, submission, BY_ONESELF)


def _is_anothers(said: _Before, submission: Submission) -> bool:
    return said.author_id != submission.reader.pk and _is_within(said, submission, BY_OTHERS)


def _is_within(said: _Before, submission: Submission, time: timedelta) -> bool:
    return timedelta() <= submission.at - said.at < time


def _is_short(text: str) -> bool:
    return len(fold(text).replace(" ", "")) < SAID_BY_CHANCE
