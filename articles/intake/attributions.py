"""Who speaks: reading the words before, between and after quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from articles.intake.document import Span
from people.recognition.vocabulary import FINITE_VERBS, SPEECH_VERBS
from people.recognition.words import words

VERB = "|".join(sorted(SPEECH_VERBS | {"saying", "spoke", "called"}, key=len, reverse=True))
VERB_WORD = re.compile(rf"\b(?:{VERB})\b", re.IGNORECASE)
PRONOUN = re.compile(
    rf"\b(?:she|he|they|ef|hi)\s+(?:also |then |later |further |went on to |has |ef |hi )?(?:{VERB}|say"
    rf"|add)\b|\b(?:{VERB})\s+(?:she|he|they|hi|ef)\b",
    re.IGNORECASE,
)
UNNAMED = re.compile(
    r"\b(?:an? |the |llefarydd )(?:[\w’'&-]+ ){0,8}?(?:spokes(?:person|man|woman)|source|resident"
    r"|official|organiser|statement|report|parent|campaigner|llefarydd)\b"
    r"(?: (?:for|from|of|at|on behalf of|ar ran) (?:the )?[\w’'& -]{2,60}?(?=,| said| added| told|$|:))?",
    re.IGNORECASE,
)
ONLY_A_VERB = re.compile(rf"\W*(?:and )?(?:{VERB})\W*", re.IGNORECASE)
_WHO = r"(?P<who>(?:The |Our )?[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3})"
UNKNOWN_SUBJECT = re.compile(rf"[\s,]*{_WHO} (?:has |have )?(?:{VERB})\b")
UNKNOWN_AFTER_VERB = re.compile(rf"[\s,]*(?:{VERB}) {_WHO}")
PREPOSITIONS = re.compile(
    r"(?:after|with|from|to|by|alongside|joining|succeeded|and|of|for|against|behind|than|thanked|met)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# A full stop after a title or an initial ends nothing.
AND_BEFORE = re.compile(r"(?:\band|&|;) (?:[\w’'-]+ ){0,5}$")
RELATIVE = re.compile(r"\b(?:who|whose|with|after|alongside|following|meeting|between)\b", re.IGNORECASE)
SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\bCllr\.)(?<!\bCyng\.)(?<!\b[DM]r\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bProf\.)(?<!\bRev\.)(?<!\b[A-Z]\.)"
    r"\s+(?=[A-Z“‘\"])"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Where the text names somebody: the span of the mention, and which person it is."""

    start: int
    end: int
    person: int


class Namings:
    """All namings of a text in order; asking for a stretch costs the same in a long text."""

    def __init__(self, namings: Iterable[Naming]) -> None:
        self._namings = sorted(namings, key=lambda n: n.start)
        self._starts = [n.start for n in self._namings]

    def within(self, start: int, end: int) -> list[Naming]:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [n for n in self._namings[first:last] if n.end <= end]


@dataclass(frozen=True, slots=True)
class Attribution:
    """`person` is an index into the people found; `same` means the one who spoke before; `unnamed` a
    spokesperson.

    `words` is the span of the words that introduce the quotation.
    """

    words: Span
    person: int | None = None
    same: bool = False
    unnamed: str = ""


def before(text: str, start: int, end: int, namings: Namings) -> Attribution | None:
    """The speaker named in `text[start:end]`, words that stand before a quotation."""
    words = text[start:end]
    sentence = start + (list(SENTENCE.finditer(words))[-1].end() if SENTENCE.search(words) else 0)
    said = text[sentence:end]
    verb = _last(VERB_WORD, said)
    colon = said.rstrip().endswith((":", "–", "—"))
    if not verb and not colon:
        return None
    span = _trimmed(text, sentence, end)
    if PRONOUN.search(said) and not namings.within(sentence, end):
        return Attribution(span, same=True)
    joint = _joint(text, sentence, sentence + verb.start() if verb else end, namings)
    if joint:
        return Attribution(span, unnamed=joint)
    subject = _subject(text, sentence, sentence + verb.start() if verb else end, end, namings)
    if subject is not None:
        return Attribution(span, person=subject)
    if PRONOUN.search(said) or ONLY_A_VERB.fullmatch(said):
        return Attribution(span, same=True)
    return _unnamed(said, span)


def _unnamed(said: str, span: Span) -> Attribution | None:
    """A spokesperson, or whoever is written beside the verb: nobody the text tells more about."""
    unnamed = UNNAMED.search(said)
    if unnamed:
        return Attribution(span, unnamed=unnamed.group())
    subject = UNKNOWN_SUBJECT.match(said) or UNKNOWN_AFTER_VERB.match(said)
    return Attribution(span, unnamed=subject["who"]) if subject else None


def _joint(text: str, start: int, verb: int, namings: Namings) -> str:
    """Several who speak together ("Cllr Lee and Cllr Roe said"): nobody alone said it, so nobody is the
    speaker."""
    here = namings.within(start, verb)
    if len({n.person for n in here}) < 2:
        return ""
    between = text[here[0].end : here[-1].start]
    if not AND_BEFORE.search(between) or any(w.folded in FINITE_VERBS for w in words(between)):
        return ""
    return (
        ""
        if RELATIVE.search(between) or RELATIVE.search(text[start : here[0].start])
        else text[here[0].start : here[-1].end]
    )


def after(text: str, start: int, end: int, namings: Namings) -> Attribution | None:
    """The speaker named right after a closing mark: "said Cllr Lee", "Cllr Lee added", "she said"."""
    stop = SENTENCE.search(text, start, end)
    limit = stop.start() if stop else end
    said = text[start:limit]
    verb = VERB_WORD.search(said[:200])
    if not verb:
        return None
    span = _trimmed(text, start, limit)
    pronoun = PRONOUN.search(said)
    if pronoun and pronoun.start() <= verb.start() + 1 and pronoun.start() < 40:
        return Attribution(span, same=True)
    here = namings.within(start, limit)
    leading = [n for n in here if n.start <= start + verb.start()]
    following = [n for n in here if n.start >= start + verb.end()]
    if verb.start() <= 3 and following and following[0].start - start < 160:
        return Attribution(span, person=following[0].person)
    if leading and leading[0].start - start < 60:
        return Attribution(span, person=leading[0].person)
    if following and following[0].start - start < 160:
        return Attribution(span, person=following[0].person)
    return _unnamed(said, span)


def _subject(text: str, start: int, verb: int, end: int, namings: Namings) -> int | None:
    """Whose verb it is: the name right before it, else the name whose aside just closed, else the first
    one."""
    here = namings.within(start, end)
    # "Cllr Lee’s deputy said": not Cllr Lee.
    leading = [n for n in here if n.end <= verb and not text.startswith(("’s ", "'s "), n.end)]
    if (
        leading
        and not text[leading[-1].end : verb].strip(" ,").strip()
        and "," not in text[leading[-1].end : verb]
    ):
        return leading[-1].person
    opened = [
        n
        for n in leading
        if text[n.end : n.end + 2].startswith((",", " ("))
        and not PREPOSITIONS.search(text[max(start, n.start - 20) : n.start])
    ]
    if opened:
        return opened[0].person
    if leading:
        return leading[-1].person if len(leading) == 1 else leading[0].person
    following = [n for n in here if n.start >= verb]
    return following[0].person if following else None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return matches[-1] if matches else None


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " ,.;\n":
        start += 1
    while end > start and text[end - 1] in " ,\n":
        end -= 1
    return (start, end)
