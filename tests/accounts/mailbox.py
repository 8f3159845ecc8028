"""What somebody finds in their mail."""

import re

from outbox.models import Letter

CODE = re.compile(r"^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$", re.MULTILINE)


def letters_to(address: str) -> list[Letter]:
    return list(Letter.objects.filter(to=address).order_by("id"))


def code_sent_to(address: str) -> str:
    """The newest one."""
    letter = letters_to(address)[-1]
    assert letter.is_secret
    return CODE.search(letter.text)[0]
