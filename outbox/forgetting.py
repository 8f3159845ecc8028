"""Forgetting whom we wrote to, and what."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet

from outbox.models import Letter

AT_ONCE = 1000  # rows in one commit: nobody waits long for a turn to write


def forget_address(address: str) -> int:
    """Every letter to that address is gone, sent or still waiting, however it was capitalised; how many.

    For erasing a person's data, in the caller's transaction. A letter that is on its way just now still
    arrives.
    """
    deleted, _ = Letter.objects.addressed_to(address).delete()
    return deleted


def forget_letters(keys: Collection[str]) -> int:
    """The letters of these keys are gone, whatever address they went to; how many."""
    deleted, _ = Letter.objects.filter(key__in=keys).delete()
    return deleted


def forget_sent(*, before: datetime, dry_run: bool = False) -> int:
    """Empties what was sent or given up before that moment of its words and its address; how many.

    The row stays, with its key, Message-ID and times: it proves that and when something was sent, and keeps
    the same notice from being written twice.
    """
    ended = (
        Letter.objects.to_forget_of_sent(before=before),
        Letter.objects.to_forget_of_given_up(before=before),
    )
    return sum(letters.count() if dry_run else _empty(letters) for letters in ended)


def _empty(letters: "QuerySet[Letter]") -> int:
    """Those emptied are not among them any more."""
    forgotten = 0
    while some := list(letters.values_list("id", flat=True)[:AT_ONCE]):
        Letter.objects.filter(id__in=some).update(
            to="", reply_to="", subject="", text="", unsubscribe="", last_error=""
        )
        forgotten += len(some)
    return forgotten
