"""Limits on what somebody may try within an hour, counted outside every transaction."""

from django.core.cache import cache

AN_HOUR = 3600  # seconds


def is_none_left(name: str, most: int) -> bool:
    """Counts this try, too, unless it was one too many: each takes one of ``most`` places for an hour.

    Not a number counted upwards: the cache in the database counts two at once as one, and forgets the hour.
    """
    places = [f"comments-{name}-{number}" for number in range(most)]
    taken = cache.get_many(places)
    return not any(cache.add(place, 1, AN_HOUR) for place in places if place not in taken)
