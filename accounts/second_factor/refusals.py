"""Why somebody's second factor stays. Each message is shown to the administrator as it is."""


class CannotReset(Exception):
    message = ""

    def __str__(self) -> str:
        return self.message


class NotAllowed(CannotReset):
    message = "Another administrator has to do this; for a superuser, another superuser."


class NothingToReset(CannotReset):
    message = "This account has no second factor."
