"""Taking a letter to send it: from then on it is this worker's, until the lease runs out."""

from datetime import datetime, timedelta

from django.db import connection, transaction

from outbox.models import Letter, LetterQuerySet

# Longer than the slowest mail server may take for one letter (EMAIL_TIMEOUT for each of its answers).
LEASE = timedelta(minutes=5)


def take(*, at: datetime) -> Letter | None:
    """The next letter that is due, its attempt counted and committed before anything is sent.

    Whoever is killed while sending leaves the lease behind; it runs out and the letter is taken again.
    """
    with transaction.atomic():
        letter = _locked(Letter.objects.due(at)).first()
        if letter is None:
            return None
        letter.attempts += 1
        letter.leased_until = at + LEASE
        letter.save(update_fields=["attempts", "leased_until"])
    return letter


def _locked(letters: LetterQuerySet) -> LetterQuerySet:
    """Past those that another worker is taking. On SQLite the transaction itself keeps others out."""
    if connection.features.has_select_for_update_skip_locked:
        return letters.select_for_update(skip_locked=True)
    return letters
