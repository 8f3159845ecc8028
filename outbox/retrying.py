"""Trying again what was given up, once its cause is mended."""

import logging

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from outbox.models import Letter
from outbox.refusals import NotGivenUp, NothingLeft

log = logging.getLogger(__name__)


@transaction.atomic
def try_again(letter: Letter, *, by: AbstractBaseUser) -> None:
    """Due at once, with all its attempts before it. Raises NotGivenUp, NothingLeft."""
    row = Letter.objects.select_for_update().filter(pk=letter.pk).first()
    if row is not None and row.given_up_at is None:
        raise NotGivenUp("It has not been given up: it was sent, or will be tried again by itself.")
    if row is None or not row.can_be_tried_again:
        raise NothingLeft("Its words are no longer kept, so it cannot be sent.")
    row.given_up_at = None
    row.attempts = 0
    row.due_at = timezone.now()
    row.save(update_fields=["given_up_at", "attempts", "due_at"])
    log.info("Letter %s is tried again, as account %s asked.", row.pk, by.pk)
