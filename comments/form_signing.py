"""What a comment form carries, signed: whose it is, what it answers, and when it was handed out.

A token is good for one reader, one article and one comment to answer, and only through our own form. The same
form makes one comment: the token brings the ``client_id`` along. How long it is good for has nothing to do
with the policy, which is looked at when the comment is posted.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core import signing
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments.models import Comment

SALT = "comments.form"
GOOD_FOR = timedelta(hours=12)


@dataclass(frozen=True)
class FormToken:
    """``handed_out_at`` is when the form was first shown, also where its token was renewed since."""

    client_id: UUID
    handed_out_at: datetime


class TokenProblem(Exception):  # noqa: N818 — an answer to whoever sent the form, not an error of ours
    """``str()`` is a sentence for the reader."""


class Forged(TokenProblem):
    """Not from a form of ours, or from another reader's, or for another place."""

    def __init__(self) -> None:
        super().__init__(
            "This form was not made for you and this page. Your words are below: post them again."
        )


class Expired(TokenProblem):
    """Show the form again with the words and with a new token, ``hand_out(…, renewing=problem.token)``."""

    def __init__(self, token: FormToken) -> None:
        self.token = token
        super().__init__("This form was open for a long time. Your words are below: post them again.")


def hand_out(
    user: User, article: Article, answered: Comment | None = None, *, renewing: FormToken | None = None
) -> str:
    """A token for a new form; ``renewing`` keeps the identity of one that has expired."""
    form = renewing or FormToken(uuid4(), timezone.now())
    facts = {
        **_bound_to(user, article, answered),
        "id": str(form.client_id),
        "at": form.handed_out_at.timestamp(),
    }
    return signing.dumps(facts, salt=SALT, compress=False)


def read(token: str, user: User, article: Article, answered: Comment | None = None) -> FormToken:
    """Raises Forged or Expired."""
    facts = _signed_by_us(token)
    bound = _bound_to(user, article, answered)
    if any(facts.get(name) != value for name, value in bound.items()):
        raise Forged
    found = FormToken(UUID(facts["id"]), datetime.fromtimestamp(facts["at"], UTC))
    try:
        signing.loads(token, salt=SALT, max_age=GOOD_FOR)
    except signing.SignatureExpired:
        raise Expired(found) from None
    return found


def _bound_to(user: User, article: Article, answered: Comment | None) -> dict[str, Any]:
    return {"user": user.pk, "article": article.pk, "answered": answered.pk if answered else None}


def _signed_by_us(token: str) -> dict[str, Any]:
    try:
        facts: dict[str, Any] = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, UnicodeError):
        raise Forged from None
    return facts
