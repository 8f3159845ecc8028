"""Who keeps the town's comments, and who of them is on duty."""

from datetime import datetime

from accounts.models import User


class Moderators:
    """Two of them, who take turns week by week."""

    def __init__(self, users: list[User]) -> None:
        self._users = users

    def on_duty(self, at: datetime) -> User:
        return self._users[at.isocalendar().week % len(self._users)]

    def other_than(self, key: int | None) -> User:
        """Whoever hears an appeal is not who rejected the comment."""
        return next(user for user in self._users if user.pk != key)
