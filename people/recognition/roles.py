"""The role a text gives someone, read from the words directly before or after the name."""

import re
from dataclasses import dataclass
from itertools import pairwise

from people.recognition.given_names import is_given_name
from people.recognition.names import Mention
from people.recognition.organisations import ENDINGS
from people.recognition.titles import BEFORE_THE_NAME
from people.recognition.vocabulary import FINITE_VERBS, OPENING_WORDS, ROLE_MODIFIERS, ROLE_NOUNS
from people.recognition.words import Word, fold, words

REACH = 250
OPENING = re.compile(
    r",? \(|,? [–—-] |, (?:who|sydd) (?:is|was|yn|(?:works|serves|acts) as) |, "
    r"| (?:who )?(?:is|was) (?=(?:the|a|an|our) )| as (?=[^\W\d_]+(?:[ .,;]|$))"
)
CLAUSE_END = re.compile(r"[;:!?\n“”\"()|]|\.(?=\s|$)| [–—-] ")
ARTICLES = re.compile(
    r"(?:the|our|a|an|its|their|his|her|newly[- ](?:elected|appointed)|new|y|yr) ", re.IGNORECASE
)
POSSESSIVE = re.compile(r"(?P<owner>.+?)(?:[’']s|(?<=s)[’']) (?P<title>.+)")
SECOND_OFFICE = re.compile(r" and (?:the|its|our|their) (?=.*[’']s? )")
AT_A_BODY = re.compile(
    r"(?P<title>.+?),? (?P<link>of|at|for|with|yng Nghyngor|yn) (?:the )?(?P<body>[A-Z].*)"
)
CLAUSE_START = re.compile(r"[;:!?\n“”\"()|]|\.\s|, | [–—-] ")
BEFORE_A_BODY = re.compile(r"(?P<title>[^,]+), (?P<body>[A-Z][^,]*)")
IN_BRACKETS = re.compile(r" \([^()\n]{2,40}\)")
TITLE_WORDS = frozenset(form[0] for form in BEFORE_THE_NAME if len(form) == 1)
TAIL_LINKS = ("of", "for", "at", "with", "on")
AGE = re.compile(r",? \(?(?:aged )?\d{1,3}\b(?! ?(?:%|p|:|\.|st|nd|rd|th)|,?\d)")


@dataclass(frozen=True, slots=True)
class Role:
    """`text` is the role as written; `organisation` the body it names, or "" when it names none."""

    text: str
    organisation: str
    start: int
    end: int


def role_of(text: str, mention: Mention) -> Role | None:
    """The role beside one mention; after the name is the more exact place."""
    return role_after(text, mention.end) or role_before(text, mention) or _role_on_next_line(text, mention)


def _role_on_next_line(text: str, mention: Mention) -> Role | None:
    """A signature: the name on one line, the office on the next."""
    line_start = text.rfind("\n", 0, mention.start) + 1
    if text[line_start : mention.start].strip() or text[mention.end : mention.end + 1] != "\n":
        return None
    start = mention.end + 1
    line = text[start : start + REACH].split("\n", 1)[0]
    if (
        len(line.split()) > 14
        or line.endswith((".", ":", "?"))
        or not _names_a_role(" ".join(line.split()[:4]))
    ):
        return None
    length = _role_length(line)
    return _role(text, start, start + length) if length else None


def has_age_after(text: str, mention: Mention) -> bool:
    """ "John Taylor, 45," is how papers introduce the public, not office-holders."""
    return bool(AGE.match(text, mention.end))


def role_after(text: str, end: int) -> Role | None:
    party = IN_BRACKETS.match(text, end)
    opening = OPENING.match(text, end)
    if not opening:
        return None
    if party and not _names_a_role(party.group()):
        return role_after(text, party.end())
    start = opening.end()
    stop = CLAUSE_END.search(text, start, start + REACH)
    clause = text[start : stop.start() if stop else start + REACH]
    clause = clause.split("\n")[0]
    if _names_somebody(clause) or (opening.group() == " as " and not _is_office_alone(clause)):
        return None
    length = _role_length(clause)
    return _role(text, start, start + length) if length else None


def _names_somebody(clause: str) -> bool:
    """ "..., Provost Ann Lee" is the next person in a list, not what the last one is."""
    found = words(clause.split(",", maxsplit=1)[0])
    titled = len(found) > 2 and found[0].folded in TITLE_WORDS and found[1].capital and found[2].capital
    return titled and found[1].folded not in ROLE_NOUNS | ROLE_MODIFIERS and found[-1].folded not in ENDINGS


def _is_office_alone(clause: str) -> bool:
    """ "as chief executive", "as Leader of ..."; not "as a resident" nor "as she spoke to the leader"."""
    before = [w.folded for w in words(clause)]
    head = next((i for i, w in enumerate(before) if w in ROLE_NOUNS), None)
    return head is not None and all(w in ROLE_MODIFIERS | ROLE_NOUNS for w in before[:head])


def _role_length(clause: str) -> int:
    """How much of the clause is the role: its first part, and the rest of a list such as "housing,
    planning and roads"."""
    parts = clause.split(", ")
    first = _before_verb(parts[0])
    if not _names_a_role(first):
        return 0
    if first == parts[0] and len(parts) > 1 and _is_body_alone(parts[1]):
        return len(", ".join(parts[:2]))
    if first != parts[0] or " for " not in f"{first} ":
        return len(first)
    for count, part in enumerate(parts[1:4], start=1):
        kept = _before_verb(part)
        if not kept or len(kept.split()) > 7 or is_given_name(fold(kept.split()[0])) or _names_a_role(kept):
            break
        if re.search(
            r"(?:^| )(?:and|&|a|ac) (?![A-Z][\w’'-]+ [A-Z][\w’'-]+$)", kept
        ) and not _opens_with_a_name(kept):
            return len(", ".join([*parts[:count], kept]))
        if kept != part:
            break
    return len(first)


def _is_body_alone(part: str) -> bool:
    """ "Leader, Anytown Council"."""
    found = words(part)
    return (
        1 < len(found) <= 6
        and found[-1].folded in ENDINGS
        and all(w.capital or w.folded in ("and", "of") for w in found)
    )


def _opens_with_a_name(part: str) -> bool:
    """ "and David Hamilton, ..." is the next person, not the rest of the role."""
    following = part.removeprefix("and ").split()
    return part.startswith("and ") and is_given_name(fold(following[0])) and following[0][0].isupper()


def _before_verb(part: str) -> str:
    for word in words(part):
        if word.folded in FINITE_VERBS and not word.capital:
            return part[: word.start].rstrip(" ,")
    return part.rstrip(" ,")


def _names_a_role(part: str) -> bool:
    for position, word in enumerate(words(part)[:10]):
        if word.folded in ROLE_NOUNS:
            return True
        if word.folded in ("and", "with", "but", "while", "when", "said", "to", "from") and position < 2:
            return False
    return False


def role_before(text: str, mention: Mention) -> Role | None:
    """ "Mayor of London Sadiq Khan", "Norden councillor Ann Lee", "Anytown Green Party chair, Ann Lee"."""
    before = _phrase_ending_at(text, mention.start)
    if before or not mention.titles:
        return before
    title = text[mention.start : mention.name_start].strip()
    if not title or title[0].isupper():
        return None
    start = _left_over_modifiers(text, mention.start)
    return _role(text, start, mention.name_start) if start < mention.start else None


def _phrase_ending_at(text: str, end: int) -> Role | None:
    floor = max(0, end - REACH)
    left = text[floor:end].rstrip(" ")
    if left.endswith("."):
        return None
    comma = left.endswith(",")
    left = left.removesuffix(",")
    starts = [m.end() for m in CLAUSE_START.finditer(left)]
    clause_start = starts[-1] if starts else 0
    clause = words(left[clause_start:])
    head = _last_role_noun(clause)
    if head is None or (comma and _letters_of_another(clause, head)):
        return None
    if not _tail_is_fitting(left[clause_start:], clause, head, comma=comma):
        return None
    first = _first_of_phrase(left[clause_start:], clause, head)
    if comma and not _introduces(clause, first):
        return None
    start = floor + clause_start + clause[first].start
    return _role(text, start, floor + len(left))


def _letters_of_another(clause: list[Word], head: int) -> bool:
    """ "Ann Lee MSP, Provost Joe Roe": letters after a name are not the next one's office."""
    before = clause[max(0, head - 2) : head]
    return (
        clause[head].acronym
        and len(before) == 2
        and all(w.capital and w.folded not in OPENING_WORDS | ROLE_MODIFIERS for w in before)
    )


def _last_role_noun(clause: list[Word]) -> int | None:
    for index in range(len(clause) - 1, max(-1, len(clause) - 11), -1):
        if clause[index].folded in FINITE_VERBS and not clause[index].capital:
            return None
        if clause[index].folded in ROLE_NOUNS and not clause[index].possessive:
            return index
    return None


def _tail_is_fitting(clause: str, found: list[Word], head: int, *, comma: bool) -> bool:
    """Nothing between the role noun and the name, or only what the office is of or for."""
    tail = found[head + 1 :]
    if not tail:
        return not clause[found[head].outer_end :].strip()
    if tail[0].folded not in TAIL_LINKS or len(tail) < 2:
        return False
    others = [w for w in tail[1:] if w.folded not in ("the", "and", "of", "for")]
    if any(w.folded in OPENING_WORDS and not w.capital for w in others):
        return False
    if not others:
        return False
    begins_clause = _first_of_phrase(clause, found, head) == 0 and len(tail) <= 4
    return comma or begins_clause or tail[0].folded in ("for", "at") or others[-1].capital


def _first_of_phrase(clause: str, found: list[Word], head: int) -> int:
    """Walk left from the role noun over what belongs to it, an office in front of it included."""
    first = head
    while first > 0 and clause[found[first - 1].outer_end : found[first].start] in (" ", "-"):
        step = _step_left(found, first)
        if not step or _ends_a_name(found, first, step):
            break
        first -= step
    return first


def _ends_a_name(found: list[Word], first: int, step: int) -> bool:
    """ "Cllr Ann Lee and Chamber chairman Joe Roe": what stands before the "and" is somebody else."""
    if step < 2 or found[first - 1].folded != "and":
        return False
    before = found[max(0, first - 5) : first - 2]
    return any(
        title.folded in TITLE_WORDS and title.capital and name.capital for title, name in pairwise(before)
    )


def _step_left(found: list[Word], first: int) -> int:
    """How many words further left the phrase reaches: none, one, or two over "and" and "of"."""
    word, further = found[first - 1], found[first - 2] if first > 1 else None
    if further and word.folded in ("of", "for") and further.folded in ROLE_NOUNS:
        return 2
    if further and word.folded == "and" and found[first].capital and further.capital:
        return 2
    if word.folded in ROLE_MODIFIERS or word.folded in ROLE_NOUNS or word.possessive:
        return 1
    return int(word.capital and word.folded not in OPENING_WORDS)


def _introduces(clause: list[Word], first: int) -> bool:
    """Does a comma after the phrase put the name beside it, and not begin something new?"""
    lead = [w.folded for w in clause[:first]]
    return not lead or lead[-1] in ("the", "our", "by", "and", "said", "its", "from", "with", "a", "new")


def _left_over_modifiers(text: str, start: int) -> int:
    floor = max(0, start - 80)
    clause = text[floor:start]
    breaks = [m.end() for m in CLAUSE_START.finditer(clause)]
    offset = floor + (breaks[-1] if breaks else 0)
    found = words(text[offset:start])
    first = len(found)
    while first > 0:
        word = found[first - 1]
        if word.folded in ("of", "for") and first > 1 and found[first - 2].folded in ROLE_NOUNS:
            first -= 2
            continue
        if word.folded == "and" and first > 1 and found[first - 2].capital and first < len(found):
            first -= 2
            continue
        if word.folded in OPENING_WORDS or not (word.capital or word.folded in ROLE_MODIFIERS):
            break
        first -= 1
    return offset + found[first].start if first < len(found) else start


def _role(text: str, start: int, end: int) -> Role | None:
    """Trim articles and commas, then tell the office from the body it belongs to."""
    while article := ARTICLES.match(text, start, end):
        start = article.end()
    written = _first_office(text[start:end].rstrip(" ,"))
    end = start + len(written)
    if not written:
        return None
    owned = POSSESSIVE.fullmatch(written)
    if owned and _names_a_role(owned["title"]):
        owner = owned["owner"] if owned["owner"][0].isupper() else ""
        return Role(owned["title"], owner, start + owned.start("title"), end)
    listed = BEFORE_A_BODY.fullmatch(written)
    if listed and _is_body(listed["body"]):
        return Role(listed["title"], listed["body"], start, start + listed.end("title"))
    placed = AT_A_BODY.fullmatch(written)
    if not placed:
        return Role(written, "", start, end)
    if placed["link"] in ("at", "with", "for"):
        return _role_at(written, placed, start, end)
    return Role(written, placed["body"] if _is_body(placed["body"]) else "", start, end)


def _first_office(written: str) -> str:
    """ "Leader of Anytown Council and the authority’s transport lead": the first says who it is."""
    second = SECOND_OFFICE.search(written)
    return written[: second.start()] if second and _names_a_role(written[: second.start()]) else written


def _is_body(name: str) -> bool:
    """ "of the Anytown Liberal Democrats" names a body, "of London" a place."""
    return any(word.folded in ENDINGS or word.acronym for word in words(name))


def _role_at(written: str, placed: re.Match[str], start: int, end: int) -> Role:
    """ "chair at Anytown Trust" is chair of a body; "Cabinet Member for Housing at Anytown Council" too,
    further on."""
    if placed["link"] == "at":
        return Role(placed["title"], placed["body"], start, start + placed.end("title"))
    later = re.search(
        r",? (?:at|of|on) (?:the )?([A-Z][^,]*(?:Council|Authority|Party|Trust|Cyngor))$", written
    )
    if later:
        return Role(written[: later.start()], later.group(1), start, start + later.start())
    return Role(written, "", start, end)
