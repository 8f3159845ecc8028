"""A comment's place in its thread: the numbers of those it answers and its own, in base 36."""

from comments.models import Comment
from comments.models.comment import DEEPEST, STEP

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def step(number: int) -> str:
    """36 → "000010". As text, the steps sort as the numbers do."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits.rjust(STEP, "0")


def parent_for(answered: Comment | None) -> Comment | None:
    """Under what an answer stands: at the deepest level, beside what it answers."""
    if answered is None or answered.depth < DEEPEST:
        return answered
    return answered.parent


def place(parent: Comment | None, number: int) -> dict[str, object]:
    """The columns that say where a new comment stands."""
    if parent is None:
        return {"parent": None, "depth": 0, "path": step(number)}
    return {"parent": parent, "depth": parent.depth + 1, "path": parent.path + step(number)}
