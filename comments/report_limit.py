"""How many reports are taken from one network address, so that nobody buries the moderators in them."""

from django.core.cache import cache

MOST = 20
AN_HOUR = 3600  # seconds


def has_reported_too_often(address_hash: str) -> bool:
    """Counts this one, too, unless it was one too many: each takes one of ``MOST`` places for an hour.

    Not a number counted upwards: the cache in the database counts two at once as one, and forgets the hour.
    """
    places = [f"comments-reports-{address_hash}-{number}" for number in range(MOST)]
    taken = cache.get_many(places)
    return not any(cache.add(place, 1, AN_HOUR) for place in places if place not in taken)
