"""Web addresses: from readers nobody knows yet, or many of them."""

import re

from comments.models import Verdict
from comments.screening.experience import is_new
from comments.screening.submission import Noticed, Submission
from comments.text.addresses import addresses

MANY = 4
# Not made into links, but meant to be typed.
WITHOUT_SCHEME = re.compile(r"(?<![\w./@-])www(?:\.\w[\w-]*){2,}", re.IGNORECASE)


def by_links(submission: Submission) -> list[Noticed]:
    spans = tuple(_found_in(submission.text))
    if not spans:
        return []
    if len(spans) >= MANY:
        return [Noticed("links", Verdict.HELD, f"{len(spans)} web addresses.", spans=spans, priority=1)]
    if is_new(submission.reader):
        return [Noticed("links", Verdict.HELD, "A web address from a new reader.", spans=spans, priority=1)]
    return []


def _found_in(text: str) -> list[tuple[int, int]]:
    found = [(address.start, address.end) for address in addresses(text)]
    return sorted([*found, *(match.span() for match in WITHOUT_SCHEME.finditer(text))])
