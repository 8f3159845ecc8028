"""Keys of rows as addresses and forms say them."""

from django.http import Http404

MOST_DIGITS = 18  # a longer number is nobody's key; SQLite fails on it instead of finding nothing


def key_in(written: str) -> int:
    """Raises Http404 for what is no key: no page of ours said it."""
    if not (written.isascii() and written.isdecimal() and len(written) <= MOST_DIGITS):
        raise Http404("There is no such page.")
    return int(written)
