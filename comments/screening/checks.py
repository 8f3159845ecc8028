"""Every check there is, in the order in which moderators read what they found."""

from comments.screening.by_policy import by_policy
from comments.screening.by_sanctions import by_sanctions

CHECKS = (by_policy, by_sanctions)
