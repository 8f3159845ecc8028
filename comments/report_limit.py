"""How many reports are taken from one network address, so that nobody buries the moderators in them."""

from comments.hourly_places import is_none_left

MOST = 20  # an hour


def has_reported_too_often(address_hash: str) -> bool:
    """Counts this one, too, unless it was one too many."""
    return is_none_left(f"reports-{address_hash}", MOST)
