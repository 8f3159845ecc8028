"""Web addresses: from readers nobody knows yet, or many of them."""

import re
from collections.abc import Iterable

from comments.models import Verdict
from comments.screening.experience import is_new
from comments.screening.submission import Noticed, Submission
from comments.text.addresses import addresses

MANY = 4
# Not made into links, but meant to be typed.
WITHOUT_SCHEME = re.compile(r"(?<![\w./@-])www(?:\.\w[\w-]*){2,}", re.IGNORECASE)
# With a path behind it, or every full stop without a space would be one; not "e.g./i.e.", not "No.10/11".
BARE = re.compile(r"(?<![\w./@-])(?!www\.)(?:\w[\w-]*\.)+[^\W\d_]{2,}/\w", re.IGNORECASE)


def by_links(submission: Submission) -> list[Noticed]:
    """Bare addresses count for new readers only: others would be held for a slip of the thumb."""
    looked_for = (WITHOUT_SCHEME, BARE) if is_new(submission) else (WITHOUT_SCHEME,)
    spans = tuple(_found_in(submission.text, looked_for))
    if not spans:
        return []
    if len(spans) >= MANY:
        return [Noticed("links", Verdict.HELD, f"{len(spans)} web addresses.", spans=spans, priority=1)]
    if is_new(submission):
        return [Noticed("links", Verdict.HELD, "A web address from a new reader.", spans=spans, priority=1)]
    return []


def _found_in(text: str, patterns: Iterable[re.Pattern[str]]) -> list[tuple[int, int]]:
    found = [(address.start, address.end) for address in addresses(text)]
    return sorted([*found, *(match.span() for pattern in patterns for match in pattern.finditer(text))])
