"""Readers' comments on public pages."""

from django import template
from django.urls import reverse

from articles.models import Edition
from comments.models import Comment, Status
from comments.thread_page import ThreadPage, opening_of

register = template.Library()

# What stands in the place of a comment that is not shown, while somebody's answer to it is.
GONE = {
    Status.HELD: "This comment is waiting for a moderator.",
    Status.REJECTED: "A moderator has taken this comment down: it broke one of the house rules.",
    Status.WITHDRAWN: "The author has withdrawn this comment.",
    Status.ERASED: "This comment was erased with its author’s account.",
}


@register.simple_tag
def conversation(edition: Edition) -> ThreadPage:
    """The comments that an article's own page shows, and how many there are."""
    return opening_of(edition)


@register.filter
def in_its_place(comment: Comment) -> str:
    """The sentence that stands where the words of the comment are not shown."""
    return GONE[Status(comment.status)]


@register.filter
def is_by_public_figure(comment: Comment) -> bool:
    """Staff have verified who this is: today, or when the office beside the comment was written down."""
    return bool(comment.role_label or comment.author.person_id)


@register.filter
def thread_address(edition: Edition) -> str:
    """Of all comments under the article."""
    return reverse("thread", args=[edition.article.desk.slug, edition.article.slug])


@register.filter
def with_commas(number: int) -> str:
    return f"{number:,}"
