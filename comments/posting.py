"""Readers write, edit and withdraw comments. Every face calls these verbs.

Each holds what the policy says still, holds the article, screens, and writes the comment with its findings,
its decision, the counters and the letters in one transaction. ``at`` is for history made in the past.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from articles.models import Article
from comments import counters, paths, standing
from comments.answers import tell_whom_it_answers
from comments.clearance import require_author
from comments.locking import fresh, lock_article, lock_comment, lock_reader
from comments.models import Action, Comment, Decision, Origin, Reader
from comments.moving import Cause, begin, move, standing_of
from comments.policy import hold_policies, policy_of
from comments.refusals import FormUsed, PostRefused, TooLate
from comments.report_answers import answer_reports
from comments.revising import note_refusal, revise
from comments.roles import role_of
from comments.screening.screen import Screening, screen
from comments.screening.submission import FormSigns, Submission
from comments.text.cleaning import accept
from comments.text.problems import TextProblem

EDIT_WINDOW = timedelta(minutes=5)


@dataclass(frozen=True)
class Draft:
    """What a reader wants to say. ``client_id`` is the form's own: the same form makes one comment only."""

    article: Article
    text: str
    client_id: UUID
    answered: Comment | None = None
    address_hash: str = ""
    form: FormSigns | None = None


def post(draft: Draft, *, by: Reader, at: datetime | None = None) -> Comment:
    """The comment, written now, or the one that this form wrote before. Raises PostRefused, FormUsed."""
    now = at or timezone.now()
    text = _accepted(draft.text)
    with transaction.atomic():
        hold_policies(draft.article.desk_id)
        article = lock_article(draft.article.pk)
        before = Comment.objects.filter(author=by, client_id=draft.client_id).first()
        if before is not None:
            _require_the_same(before, text)
            return before
        answered = _still_there(draft, article)
        submission = _submission(draft, article, by, text, now, answered)
        screening = screen(submission)
        if not screening.refusals:
            return _written(draft, submission, screening)
    note_refusal(submission, screening)
    raise PostRefused(screening.refusals)


def edit(
    comment: Comment, text: str, *, by: Reader, at: datetime | None = None, form: FormSigns | None = None
) -> Decision | None:
    """Replace the words, which are screened anew; None if they are the same.

    Raises NotAllowed, TooLate, PostRefused.
    """
    now = at or timezone.now()
    text = _accepted(text)
    with transaction.atomic():
        hold_policies(comment.desk_id)
        comment = lock_comment(comment)
        require_author(by, comment)
        require_editable(comment, now)
        if comment.words.text == text:
            return None
        policy = policy_of(comment.article, now)
        submission = Submission(comment.article, by, text, policy, now, edits=comment, form=form)
        screening = screen(submission)
        if not screening.refusals:
            return _edited(comment, submission, screening)
    note_refusal(submission, screening)
    raise PostRefused(screening.refusals)


@transaction.atomic
def withdraw(comment: Comment, *, by: Reader, at: datetime | None = None) -> Decision:
    """Take one's own comment back, at any time. Raises NotAllowed, TooLate."""
    comment = lock_comment(comment)
    require_author(by, comment)
    if not standing.can(Action.WITHDRAW, standing_of(comment)):
        raise TooLate("This comment is gone already.")
    to = standing.after(standing_of(comment), Action.WITHDRAW)
    decision = move(comment, to, Cause(Action.WITHDRAW, at or timezone.now()))
    answer_reports(comment, decision)
    return decision


def require_editable(comment: Comment, at: datetime) -> None:
    """Raises TooLate when the window has closed, or when a moderator has taken the comment away."""
    if not standing.can(Action.EDIT, standing_of(comment)):
        raise TooLate("This comment cannot be edited any more.")
    if at > comment.posted_at + EDIT_WINDOW:
        minutes = EDIT_WINDOW // timedelta(minutes=1)
        raise TooLate(f"A comment can be edited for {minutes} minutes after it was posted.")


def _accepted(text: str) -> str:
    try:
        return accept(text)
    except TextProblem as problem:
        raise PostRefused([str(problem)]) from None


def _require_the_same(before: Comment, text: str) -> None:
    """A form sent twice is one comment; but other words must not be lost in silence."""
    versions = before.revisions.all()
    if all(version.text != text and version.emptied_at is None for version in versions):
        raise FormUsed


def _still_here(by: Reader) -> Reader:
    """Held until the comment is written, so that nothing is posted behind the back of an erasure."""
    reader = lock_reader(by.pk)
    if reader.leaving_at is not None:
        raise PostRefused(["This account is being erased, so nothing more can be posted from it."])
    return reader


def _still_there(draft: Draft, article: Article) -> Comment | None:
    if draft.answered is None:
        return None
    answered = fresh(draft.answered.pk)
    if answered.article_id != article.pk or not answered.is_shown:
        raise PostRefused(["The comment you answer is not there any more. Your words are kept below."])
    return answered


def _submission(
    draft: Draft, article: Article, by: Reader, text: str, at: datetime, answered: Comment | None
) -> Submission:
    return Submission(
        article=article,
        reader=_still_here(by),
        text=text,
        policy=policy_of(article, at),
        at=at,
        answered=answered,
        address_hash=draft.address_hash,
        form=draft.form,
    )


def _written(draft: Draft, submission: Submission, screening: Screening) -> Comment:
    number = counters.next_number(submission.article)
    parent = paths.parent_for(submission.answered)
    comment = Comment.objects.create(
        article=submission.article,
        desk_id=submission.article.desk_id,
        author=submission.reader,
        role_label=role_of(submission.reader, submission.at),
        number=number,
        client_id=draft.client_id,
        posted_at=submission.at,
        # Nowhere to be seen until its first decision, a moment later in this transaction, says where.
        status=standing.screened(held=True).status,
        **paths.place(parent, number),
    )
    if draft.address_hash:
        Origin.objects.create(comment=comment, address_hash=draft.address_hash, at=submission.at)
    revise(comment, submission, screening, number=1)
    to = standing.screened(held=screening.is_held)
    begin(comment, to, Cause(Action.POST, submission.at))
    tell_whom_it_answers(comment, submission.at)
    return comment


def _edited(comment: Comment, submission: Submission, screening: Screening) -> Decision:
    latest = comment.revisions.order_by("-number").values_list("number", flat=True)[0]
    comment.edited_at = submission.at
    revise(comment, submission, screening, number=latest + 1)
    to = standing.edited(standing_of(comment), held=screening.is_held)
    decision = move(comment, to, Cause(Action.EDIT, submission.at))
    tell_whom_it_answers(comment, submission.at)
    return decision
