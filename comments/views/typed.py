"""What arrived of what a reader typed."""

from django.http import HttpRequest

from comments.text.cleaning import accept
from comments.text.problems import TextProblem

# What Django puts in the place of bytes that are no text.
BROKEN = "\ufffd"
BROKEN_LETTERS = (
    f"Some letters did not arrive as you typed them: each is shown as {BROKEN}. Please put them right."
)


def typed(request: HttpRequest, name: str) -> str:
    """Without null characters, which no database stores."""
    return str(request.POST.get(name, "")).replace("\0", "")


def problem_with(text: str) -> str:
    """Why the text cannot be a comment, in a sentence; empty when it can."""
    if BROKEN in text:
        return BROKEN_LETTERS
    try:
        accept(text)
    except TextProblem as problem:
        return str(problem)
    return ""
