"""What can be wrong with what somebody typed."""


class TextProblem(ValueError):  # noqa: N818 — an answer to whoever typed it, not an error of ours
    """``str()`` is a sentence for whoever typed it."""


class Empty(TextProblem):
    """Nothing was typed, or only spaces."""

    def __init__(self) -> None:
        super().__init__("Write something first.")


class Unreadable(TextProblem):
    """There were characters, but none that anybody could see."""

    def __init__(self) -> None:
        super().__init__("There is nothing in this that can be read. Please write it again in plain text.")


class TooLong(TextProblem):
    """Longer than a comment may be; ``length`` and ``most`` are in characters as a person counts them."""

    def __init__(self, length: int, most: int) -> None:
        self.length, self.most = length, most
        super().__init__(f"This is {length:,} characters long. A comment can have up to {most:,}.")
