"""The one way an edition changes state: with its row locked, on record, and told after the commit."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles.locking import lock_article
from articles.models import Edition, State, Transition
from articles.refusals import WrongState
from articles.signals import edition_moved


def locked(edition: Edition) -> Edition:
    """The edition as it stands now, held with its article until the transaction ends. Needs a transaction."""
    lock_article(edition.article_id)
    return (
        Edition.objects.select_for_update(of=("self",)).select_related("article", "desk").get(pk=edition.pk)
    )


def require_state(edition: Edition, *allowed: State) -> None:
    """Raises WrongState, saying what the edition is instead."""
    if edition.state not in allowed:
        raise WrongState(f"This edition is {edition.get_state_display()}, so this cannot be done with it.")


def move(edition: Edition, to: State, *, by: User, at: datetime | None, reason: str = "") -> Transition:
    """Assign the state, save the edition, and write the transition down."""
    transition = Transition(
        edition=edition,
        from_state=edition.state,
        to_state=to,
        by=by,
        at=at or timezone.now(),
        reason=reason.strip(),
    )
    edition.state = to
    edition.save()
    transition.save()
    transaction.on_commit(lambda: edition_moved.send(sender=Edition, transition=transition))
    return transition
