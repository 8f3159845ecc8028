"""The one refusal of the intake: a release that cannot be read, and what to do about it."""


class UnreadableRelease(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """`message` is plain English for the person who brought the file; `code` names the cause for programs."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
