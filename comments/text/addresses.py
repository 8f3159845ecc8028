"""Web addresses in a plain text: where they stand and where a browser would really go.

Only http and https, and only where the host says plainly whose it is. Names in other scripts are given in
their ASCII form (RFC 3492, "xn--…"), so that a Cyrillic look-alike cannot pass for somebody else's site.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

import nh3

LONGEST = 2_000  # what browsers and servers still take; anything longer stays plain text

CANDIDATE = re.compile(r"(?<![\w@])https?://[^\s<>\"“”«»]+", re.IGNORECASE)
# User names, backslashes and percent signs have no place in a host; nor have numbers that are not IPv4.
NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})")
NUMBER = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}(?<!\.)")
# Letters that the older and the newer rules for such names (IDNA 2003, 2008) lead to different sites.
AMBIGUOUS = re.compile("[ßς\u200c\u200d]")
ENDS_SENTENCE = frozenset(".,;:!?'’‘…*_~|、。！？،؟")
BRACKETS = {")": "(", "]": "[", "}": "{", "）": "（", "」": "「"}
KEPT = "/:?#[]@!$&'()*+,;=%~-._"  # RFC 3986, section 2.2: they have a meaning in an address


@dataclass(frozen=True)
class Address:
    """``text[start:end]`` as typed; ``url`` in ASCII only; ``host`` and ``rest`` as they may be shown."""

    start: int
    end: int
    url: str
    host: str
    rest: str


def addresses(text: str) -> Iterator[Address]:
    """In the order of the text, without the full stop or bracket that belongs to the sentence."""
    for found in CANDIDATE.finditer(text):
        typed = _without_sentence_end(found[0])
        if len(typed) <= LONGEST and (address := _address(typed, found.start())):
            yield address


def _without_sentence_end(typed: str) -> str:
    surplus = {closing: typed.count(closing) - typed.count(opening) for closing, opening in BRACKETS.items()}
    end = len(typed)
    while end:
        last = typed[end - 1]
        if last not in ENDS_SENTENCE and surplus.get(last, 0) <= 0:
            break
        if last in surplus:
            surplus[last] -= 1
        end -= 1
    return typed[:end]


def _address(typed: str, start: int) -> Address | None:
    parts = _split(typed)
    host = _ascii_host(parts.netloc) if parts else None
    if not parts or not host:
        return None
    rest = typed[len(parts.scheme) + len("://") + len(parts.netloc) :]
    url = f"{parts.scheme}://{host}{quote(rest, safe=KEPT, errors='replace')}"
    return Address(start, start + len(typed), url, host, rest)


def _split(typed: str) -> SplitResult | None:
    try:
        return urlsplit(typed)
    except ValueError:  # brackets that are no IPv6 address, letters that NFKC would turn into a slash
        return None


def _ascii_host(netloc: str) -> str | None:
    name, _, port = netloc.partition(":")
    if AMBIGUOUS.search(name) or (port and not re.fullmatch("[0-9]{1,5}", port)):
        return None
    try:
        host = name.encode("idna").decode().lower()
    except UnicodeError:  # an empty part, or one longer than 63 characters
        return None
    if not (NAME.fullmatch(host) or NUMBER.fullmatch(host)) or not _browsers_take(host):
        return None
    return f"{host}:{port}" if port else host


def _browsers_take(host: str) -> bool:
    """Whether its "xn--" parts spell letters that may be in a name: nh3 reads addresses as browsers do."""
    return "xn--" not in host or "href" in nh3.clean(f'<a href="https://{host}">')
