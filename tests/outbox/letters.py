"""Letters for tests. Their domain is nobody's, and yet not among those that are given up (RFC 8375)."""

from datetime import datetime

from django.db import transaction

from outbox.models import Letter
from outbox.writing import write

TESS = "tess@marl-bridge.home.arpa"


def a_letter(key: str = "decision-1-rejected", to: str = TESS, **fields: object) -> Letter:
    fields.setdefault("subject", "Your comment was not published")
    fields.setdefault("text", "It breaks house rule 3.\n\nYou can appeal within a month.\n")
    with transaction.atomic():
        return write(key=key, to=to, **fields)


def many_letters(number: int, *, at: datetime | None = None) -> list[Letter]:
    return [a_letter(f"notice-{n}", f"reader-{n}@marl-bridge.home.arpa", at=at) for n in range(number)]


def as_stored(letter: Letter) -> Letter:
    return Letter.objects.get(pk=letter.pk)
