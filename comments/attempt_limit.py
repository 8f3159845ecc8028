"""How often somebody may try to post or to change a comment, whether or not it is taken.

Screening counts what was taken (``comments.screening.by_rate``); but each try holds the article while it is
screened, so one that is refused costs as much. These numbers are above those, so nobody meets them who waits
when told to.
"""

from accounts.models import User
from comments.hourly_places import is_none_left

MOST_OF_A_READER = 60  # an hour
MOST_OF_AN_ADDRESS = 200  # an hour: a library or a council's whole network may stand behind one
TOO_OFTEN = "You have tried very often in a short time. Please wait an hour, then post this again."


def has_tried_too_often(user: User, address_hash: str) -> bool:
    """Counts this one, too, unless it was one too many."""
    if is_none_left(f"tries-of-{user.pk}", MOST_OF_A_READER):
        return True
    return is_none_left(f"tries-from-{address_hash}", MOST_OF_AN_ADDRESS)
