"""Organisations in a text: those on the roster, and those whose names the text makes plain."""

import re
from dataclasses import dataclass

from people.recognition.known import KnownOrganisation
from people.recognition.roster import Roster
from people.recognition.scan import headline_like_lines, stands_in
from people.recognition.vocabulary import OPENING_WORDS
from people.recognition.words import Word, folded_parts, gap, word_set, words

# The last word of a name that can only be an organisation's. "Party" and the like need words before them.
ENDINGS = word_set(
    """
    council unit trust partnership party association society foundation committee group authority
    service services police agency department ministry commission board university college school
    academy hospital club union federation network forum alliance charity institute institution ltd
    limited plc llp times gazette herald post chronicle guardian standard observer telegraph echo
    corporation consortium coalition collective assembly government inspectorate ombudsman democrats
    conservatives greens labour cooperative nhs brigade constabulary tribunal confederation executive
    taskforce panel
    """
)
PARTIES = word_set("labour conservatives democrats greens")
NEVER_INSIDE = OPENING_WORDS | word_set(
    "local mayor councillor councillors cllr leader councillor minister speech"
)
# Endings that are also everyday words: a capital alone before them is not enough.
COMMON_ENDINGS = word_set(
    """
    service services standard post group board party union panel unit police executive
    """
)
KINDS_OF_PLACE = word_set(
    """
    borough city county district metropolitan parish town regional north south east west
    """
)
OFFICE_HOLDERS = word_set("member members minister ministers secretary officer officers")
LINKS = frozenset(("of", "for", "and", "the", "on", "in"))
STANDING_ALONE = {
    "labour": "Labour", "conservatives": "Conservatives", "nhs": "NHS", "bbc": "BBC", "itv": "ITV",
    "unison": "Unison", "tfl": "TfL", "ofsted": "Ofsted", "defra": "Defra", "unicef": "Unicef",
}  # fmt: skip
PHRASES_STANDING_ALONE = (
    "Liberal Democrats", "Lib Dems", "Green Party", "Reform UK", "Plaid Cymru", "Co-operative Party",
    "Welsh Government", "Scottish Government", "UK Government", "Transport for London", "Historic England",
    "Natural England", "Sport England", "Arts Council England", "Homes England", "Citizens Advice",
    "Network Rail", "National Highways", "Cadw", "Llywodraeth Cymru", "Financial Times", "Environment Agency",
    "Home Office", "Met Office", "Metropolitan Police",
)  # fmt: skip
HEAD_FIRST = re.compile(
    r"\b(?:(?:University|Department|Ministry|Institute|Friends|Federation|Society|Association|Port"
    r"|Diocese|Church|Bank) (?:of|for)"
    r"|(?:Cyngor|Prifysgol|Heddlu|Ymddiriedolaeth)(?: (?:Sir|Dinas|Tref|Bwrdeistref))?)"
    r"(?: (?:the|and|[A-Z][\w’'-]+)){0,6}(?: [A-Z][\w’'-]+)"
)
SPELT_OUT = re.compile(
    r"\b(?:The )?(?P<name>[A-Z][\w’'-]*(?: (?:of|and|for|the|&|[A-Z][\w’'-]*)){1,7})"
    r" \(“?[A-Z][A-Za-z&]{1,7}”?\)"
)
ACRONYM = re.compile(r" ?\(“?(?P<letters>[A-Z][A-Za-z&]{1,7})”?\)")


@dataclass(frozen=True, slots=True)
class OrganisationFound:
    """One organisation with every place it is named; `known` when the roster holds exactly one of that
    name."""

    surface: str
    name: str
    known: KnownOrganisation | None
    candidates: tuple[KnownOrganisation, ...]
    acronym: str
    spans: tuple[tuple[int, int], ...]


def find_organisations(text: str, roster: Roster) -> list[OrganisationFound]:
    """In order of first mention, one entry each; an acronym given in brackets counts as its name from
    there on."""
    spans = _without_overlap(
        [*_known(text, roster), *_plain(text), *_ending(text), *_headed(text), *_introduced(text)]
    )
    groups: dict[object, list[tuple[int, int]]] = {}
    for start, end in sorted(spans):
        groups.setdefault(_key(text[start:end], roster), []).append((start, end))
    return [_found(text, places, roster) for places in groups.values()]


def _key(surface: str, roster: Roster) -> object:
    parts = folded_parts(surface)
    known = roster.organisations_named(parts)
    return known[0].slug if len(known) == 1 else parts


def _found(text: str, places: list[tuple[int, int]], roster: Roster) -> OrganisationFound:
    start, end = places[0]
    surface = text[start:end]
    known = roster.organisations_named(folded_parts(surface))
    single = known[0] if len(known) == 1 else None
    acronym = next((a for s, e in places if (a := _acronym(text, s, e))), "")
    if acronym:
        places = sorted({*places, *_uses(text, acronym, end)})
    return OrganisationFound(
        surface, single.name if single else surface, single, () if single else known, acronym, tuple(places)
    )


def _acronym(text: str, start: int, end: int) -> str:
    """Letters in brackets right after a name whose initials they are."""
    match = ACRONYM.match(text, end)
    if not match:
        return ""
    initials = "".join(w.text[0] for w in words(text[start:end]) if w.folded not in LINKS).casefold()
    letters = match["letters"].casefold().replace("&", "")
    return (
        match["letters"]
        if letters[0] == initials[:1] and set(letters) <= set(text[start:end].casefold())
        else ""
    )


def _uses(text: str, acronym: str, after: int) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(rf"\b{re.escape(acronym)}\b", text) if m.start() >= after]


def _known(text: str, roster: Roster) -> list[tuple[int, int]]:
    found, spans, index = words(text), [], 0
    while index < len(found):
        length = roster.organisation_length_at(found, index)
        run = found[index : index + length]
        if (
            length
            and run[0].capital
            and _on_one_line(text, run)
            and not _says_which(text, found, index, length)
        ):
            spans.append((found[index].start, found[index + length - 1].end))
            index += length
        else:
            index += 1
    return spans


def _says_which(text: str, found: list[Word], index: int, length: int) -> bool:
    """ "Cabinet" in "Cabinet Member for Housing" says which member: the body itself is not named."""
    after = found[index + length : index + length + 1]
    if length > 1 or not after or after[0].folded not in OFFICE_HOLDERS:
        return False
    return gap(text, found[index], after[0]) == " "


def _on_one_line(text: str, run: list[Word]) -> bool:
    return "\n" not in text[run[0].start : run[-1].end]


def _plain(text: str) -> list[tuple[int, int]]:
    phrases = [m.span() for phrase in PHRASES_STANDING_ALONE for m in re.finditer(rf"\b{phrase}\b", text)]
    single = [(w.start, w.end) for w in words(text) if w.capital and w.folded in STANDING_ALONE]
    return phrases + single


def _introduced(text: str) -> list[tuple[int, int]]:
    """Any run of capitals followed by its own initials in brackets: "UK Shared Prosperity Fund (UKSPF)"."""
    return [m.span("name") for m in SPELT_OUT.finditer(text) if _acronym(text, *m.span("name"))]


def _headed(text: str) -> list[tuple[int, int]]:
    titled = headline_like_lines(text)
    return [m.span() for m in HEAD_FIRST.finditer(text) if not stands_in(m.start(), titled)]


def _ending(text: str) -> list[tuple[int, int]]:
    """Runs of capitals that end in a word such as Council or Trust."""
    found = words(text)
    titled = headline_like_lines(text)
    spans = []
    for index, word in enumerate(found):
        if word.capital and word.folded in ENDINGS:
            first = _first_of_run(text, found, index)
            shouted = stands_in(word.start, titled)
            if first < index and _plausible(found[first : index + 1], in_headline=shouted):
                spans.append((found[first].start, word.end))
    return _overlapping_joined(spans)


def _overlapping_joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Anytown and District NHS" and "District NHS Foundation Trust" are one name, read from two ends."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][0] < start < joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _plausible(run: list[Word], *, in_headline: bool) -> bool:
    if in_headline:
        return (
            len(run) <= 4 and not any(w.folded in LINKS for w in run) and run[-1].folded not in COMMON_ENDINGS
        )
    return True


def _first_of_run(text: str, found: list[Word], last: int) -> int:
    """Walk left over capitals, and over "of", "for", "and" between capitals; never over a possessive or
    a line end."""
    first = last
    while first > 0:
        between = gap(text, found[first - 1], found[first])
        before = found[first - 1]
        plural_owner = between in ("’ ", "' ") and before.folded.endswith("s") and first == last
        saint = first > 1 and found[first - 2].folded in ("st", "saint") and between in ("’s ", "'s ")
        if not plural_owner and not saint and (between not in (" ", "-", " & ") or before.possessive):
            break
        if before.capital and before.folded not in NEVER_INSIDE:
            first -= 1
        elif _linked(text, found, first, last):
            first -= 2
        else:
            break
    return first


def _linked(text: str, found: list[Word], first: int, last: int) -> bool:
    if first < 2 or found[first - 1].folded not in ("and", "of", "for"):
        return False
    before = found[first - 2]
    if gap(text, before, found[first - 1]) != " " or not before.capital or before.folded in OPENING_WORDS:
        return False
    if found[last].folded in PARTIES or before.folded in NEVER_INSIDE:
        return False
    if found[first - 1].folded == "of":
        return True
    # "Anytown Council and Othertown Trust" are two; "Health and Care Partnership" is one.
    own = [w for w in found[first:last] if w.folded not in KINDS_OF_PLACE]
    return len(own) < 2 and before.folded not in ENDINGS


def _without_overlap(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
