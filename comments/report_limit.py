"""How many reports are taken from one network address, so that nobody buries the moderators in them."""

from django.core.cache import cache

MOST = 20
AN_HOUR = 3600  # seconds, from the first of them


def has_reported_too_often(address_hash: str) -> bool:
    """Counts this one, too."""
    key = f"comments-reports-{address_hash}"
    if cache.add(key, 1, AN_HOUR):
        return False
    try:
        return cache.incr(key) > MOST
    except ValueError:  # the hour has just ended
        return False
