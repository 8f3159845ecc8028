"""From a draft to a page and off again. Every face calls these verbs and no other code assigns a state.

Each checks who and in which state, writes in one transaction, records a Transition, and tells
(``articles.signals``) after the commit. ``at`` is for history made in the past: imports, the demo.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles.clearance import require_editor, require_second_person, require_writer
from articles.digest import digest_of
from articles.freezing import freeze
from articles.models import STANDING, Edition, State, Transition
from articles.moving import locked, move, require_state
from articles.readiness import problems_of
from articles.refusals import ApprovalVoid, NotReady, ReasonMissing
from articles.veil import unveil_named_in


@transaction.atomic
def submit(edition: Edition, *, by: User, at: datetime | None = None) -> Transition:
    """A writer asks for approval. Raises NotAllowed, WrongState, NotReady."""
    edition = locked(edition)
    require_writer(by, edition.desk)
    require_state(edition, State.DRAFT)
    _require_ready(edition)
    return move(edition, State.SUBMITTED, by=by, at=at)


@transaction.atomic
def approve(edition: Edition, *, by: User, at: datetime | None = None) -> Transition:
    """An editor clears exactly these words: any later change voids the approval.

    Raises NotAllowed, WrongState, NeedsSecondPerson, NotReady.
    """
    edition = locked(edition)
    require_editor(by, edition.desk)
    require_state(edition, State.SUBMITTED)
    require_second_person(by, edition)
    _require_ready(edition)
    edition.approved_by, edition.approved_digest = by, digest_of(edition)
    return move(edition, State.APPROVED, by=by, at=at)


@transaction.atomic
def publish(edition: Edition, *, by: User, at: datetime | None = None) -> Transition:
    """Make the edition the live one; the one before it is superseded. Its words never change after this.

    Raises NotAllowed, WrongState, ApprovalVoid, NotReady.
    """
    edition = locked(edition)
    require_editor(by, edition.desk)
    require_state(edition, State.APPROVED)
    _require_ready(edition)
    if digest_of(edition) != edition.approved_digest:
        raise ApprovalVoid("This is not what was approved: it has to be approved again.")
    now = at or timezone.now()
    _supersede(edition, by=by, at=now)
    article = edition.article
    article.first_published_at = article.first_published_at or now
    article.save(update_fields=["first_published_at"])
    edition.published_at, edition.first_published_at = now, article.first_published_at
    unveil_named_in(edition)  # it gives them their addresses, to which the page leads
    freeze(edition, now)
    return move(edition, State.PUBLISHED, by=by, at=now)


@transaction.atomic
def withdraw(edition: Edition, *, by: User, reason: str, at: datetime | None = None) -> Transition:
    """The page stays, with the reason on top. Raises NotAllowed, WrongState, ReasonMissing."""
    return _take_down(edition, State.WITHDRAWN, (State.PUBLISHED,), by=by, reason=reason, at=at)


@transaction.atomic
def remove(edition: Edition, *, by: User, reason: str, at: datetime | None = None) -> Transition:
    """The page is gone (410) and says why. Raises NotAllowed, WrongState, ReasonMissing."""
    return _take_down(edition, State.REMOVED, (State.PUBLISHED, State.WITHDRAWN), by=by, reason=reason, at=at)


def _take_down(
    edition: Edition, to: State, allowed: tuple[State, ...], *, by: User, reason: str, at: datetime | None
) -> Transition:
    edition = locked(edition)
    require_editor(by, edition.desk)
    require_state(edition, *allowed)
    if not reason.strip():
        raise ReasonMissing("Say why: readers who follow a link to this page are owed a reason.")
    edition.takedown_reason = reason.strip()
    return move(edition, to, by=by, at=at, reason=reason)


def _supersede(edition: Edition, *, by: User, at: datetime) -> None:
    standing = (
        Edition.objects.select_for_update().filter(article=edition.article_id, state__in=STANDING).first()
    )
    if standing is not None:
        move(standing, State.SUPERSEDED, by=by, at=at)


def _require_ready(edition: Edition) -> None:
    problems = problems_of(edition)
    if problems:
        raise NotReady(problems)
