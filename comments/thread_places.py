"""Where in a thread a page of it begins, as its address says it. Nothing is counted or skipped over."""

import re

from django.http import Http404, QueryDict

from comments.models.comment import DEEPEST, STEP

# The path of the comment before it, in the order of the conversation; or its number, the newest first.
PATH = re.compile(rf"(?:[0-9a-z]{{{STEP}}}){{1,{DEEPEST + 1}}}", re.ASCII)
NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


def path_asked_for(asked: QueryDict) -> str:
    """Empty for the first page. Raises Http404 for what is not a place: no page ever led there."""
    return _matching(PATH, asked.get("after", ""))


def number_asked_for(asked: QueryDict) -> int | None:
    """None for the first page. Raises Http404."""
    said = _matching(NUMBER, asked.get("before", ""))
    return int(said) if said else None


def newest_asked_for(asked: QueryDict) -> bool:
    """Whether the newest come first, instead of the order of the conversation. Raises Http404."""
    order = asked.get("order", "")
    if order not in ("", "newest"):
        raise Http404("There is no such order.")
    return order == "newest"


def steps_above(path: str) -> list[str]:
    """The paths of those a comment answers, from the top."""
    return [path[:end] for end in range(STEP, len(path), STEP)]


def _matching(pattern: re.Pattern[str], said: str) -> str:
    if said and not pattern.fullmatch(said):
        raise Http404("There is no such page of this conversation.")
    return said
