"""The page on which an author sees what became of a comment, and from where they change or withdraw it."""

from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.models import Edition
from comments.appeals import standing_rejection
from comments.commented import edition_of, policy_for
from comments.models import Action, Comment, CommentPolicy
from comments.moving import standing_of
from comments.policy import PolicyNow
from comments.posting import EDIT_WINDOW, require_editable
from comments.readers import reader_of
from comments.refusals import TooLate
from comments.standing import can
from comments.thread_page import address_in_thread

# Of an article that was removed there is no page on which anything could be seen or changed.
NOT_THERE = PolicyNow(
    CommentPolicy.Mode.CLOSED,
    shows=False,
    notice="The article was taken off the site, and its comments with it.",
)


@never_cache
@require_safe
@login_required
def own(request: HttpRequest, pk: int) -> HttpResponse:
    comment = own_comment(request, pk)
    edition = edition_if_any(comment)
    policy = policy_for(edition) if edition else NOT_THERE
    is_seen = edition is not None and comment.is_shown and policy.shows
    facts = {
        "comment": comment,
        "edition": edition,
        "policy": policy,
        "shown_at": address_in_thread(edition, comment) if edition and is_seen else "",
        "editable_until": editable_until(comment) if policy.accepts else None,
        "rejection": standing_rejection(comment),
        "can_withdraw": can(Action.WITHDRAW, standing_of(comment)),
    }
    return render(request, "comments/own.html", facts)


def own_comment(request: HttpRequest, pk: int) -> Comment:
    """Raises Http404 for everybody but its author."""
    reader = reader_of(request.user)
    rows = Comment.objects.filter(author=reader) if reader else Comment.objects.none()
    comment = rows.select_related("author__person", "revision").filter(pk=pk).first()
    if comment is None:
        raise Http404("You have written no such comment.")
    return comment


def address_of_own(comment: Comment) -> str:
    return f"{reverse('own_comment', args=[comment.pk])}#comment-{comment.pk}"


def edition_if_any(comment: Comment) -> Edition | None:
    """None once the article has been removed: its author's comment is still theirs to see."""
    try:
        return edition_of(comment)
    except Http404:
        return None


def editable_until(comment: Comment) -> datetime | None:
    """None when it cannot be changed any more."""
    try:
        require_editable(comment, timezone.now())
    except TooLate:
        return None
    return comment.posted_at + EDIT_WINDOW
