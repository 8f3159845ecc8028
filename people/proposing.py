"""What the words of a name or an office suggest about it, for a form to propose and a person to confirm."""

import re

from people.models import Organisation, Post
from people.recognition.roster import PARTICLES
from people.recognition.titles import BEFORE_THE_NAME, LONGEST_TITLE, TitleKind
from people.recognition.words import folded_parts

PARTIES = "labour|greens|conservatives|liberal democrats|lib dems|plaid cymru|reform uk"
ORGANISATION_KINDS: list[tuple[Organisation.Kind, str]] = [
    (Organisation.Kind.COMMITTEE, r"(?:sub-?)?committee|panel"),
    (Organisation.Kind.CABINET, r"cabinet"),
    (Organisation.Kind.GROUP, r"(?:council|labour|conservative|green|democrats?|lib dem|independent) group"),
    (Organisation.Kind.COUNCIL, r"council|cyngor"),
    (Organisation.Kind.BRANCH, rf"(?:\S+ )+(?:{PARTIES})|(?:\S+ ){{2,}}party"),
    (Organisation.Kind.PARTY, rf"party|{PARTIES}"),
    (Organisation.Kind.UNIT, r"unit|service|team|department"),
    (Organisation.Kind.MEDIA, r"times|gazette|herald|post|guardian|standard|observer|telegraph|echo|bbc|itv"),
    (
        Organisation.Kind.PUBLIC_BODY,
        r"authority|police|nhs|agency|commission|office|parliament|assembly|commons",
    ),
]
POST_KINDS: list[tuple[Post.Kind, str]] = [
    (Post.Kind.CABINET, r"cabinet|portfolio|executive member"),
    (Post.Kind.LEADER, r"(?:deputy )?(?:council )?leader|arweinydd"),
    (Post.Kind.MAYOR, r"(?:deputy )?(?:lord )?mayor|maer|provost"),
    (Post.Kind.COUNCILLOR, r"(?:\w+ )?councillor|cllr|cynghorydd|alderman"),
    (Post.Kind.MEMBER, r"m[ps]|msp|mla|member"),
    (Post.Kind.CHAIR, r"(?:vice[- ])?chair(?:man|woman|person)?|cadeirydd"),
    (Post.Kind.OFFICER, r"(?:\w+ )?(?:director|chief executive|officer|manager|head)"),
]
# Offices whose body is a matter of law, so that a text need not name it.
BODIES: list[tuple[str, str]] = [
    (r"mp\b|member of parliament", "House of Commons"),
    (r"msp\b|member of the scottish parliament", "Scottish Parliament"),
    (r"ms\b|member of the senedd|aelod o.r senedd", "Senedd Cymru"),
    (r"mla\b", "Northern Ireland Assembly"),
    (r"mayor of london|member of the london assembly", "Greater London Authority"),
]
# These are said of somebody before the name for good; mayors and leaders are offices and pass.
LASTING = {TitleKind.COUNCILLOR, TitleKind.PEER, TitleKind.PROFESSION}


def organisation_kind(name: str) -> Organisation.Kind:
    """By the word the name ends with; "other" when that says nothing."""
    for kind, ending in ORGANISATION_KINDS:
        if re.search(rf"(?:^|\s)(?:{ending})$", name.strip(), re.IGNORECASE):
            return kind
    return Organisation.Kind.OTHER


def post_kind(title: str) -> Post.Kind:
    """By the word the title begins with; "other" when that says nothing."""
    for kind, opening in POST_KINDS:
        if re.match(rf"(?:{opening})\b", title.strip(), re.IGNORECASE):
            return kind
    return Post.Kind.OTHER


def body_of(role: str, said: str = "") -> str:
    """The organisation an office belongs to: by law, else the one the text names, else nothing."""
    for opening, body in BODIES:
        if re.match(opening, role.strip(), re.IGNORECASE):
            return body
    return said


def split_name(name: str) -> tuple[str, str]:
    """First names and surname: "Jan van der Berg" gives "Jan" and "van der Berg"."""
    pieces = name.split()
    first = max(len(pieces) - 1, 0)
    while first > 1 and pieces[first - 1].casefold() in PARTICLES:
        first -= 1
    return " ".join(pieces[:first]), " ".join(pieces[first:])


def split_title(surface: str) -> tuple[str, str]:
    """The titles before a name, and the name. Of the titles only those people keep: "Cllr", not "Mayor"."""
    pieces, kept = surface.split(), []
    while len(pieces) > 1:
        length = _title_length(pieces)
        if not length:
            break
        title = " ".join(pieces[:length])
        if BEFORE_THE_NAME[folded_parts(title)].kind in LASTING:
            kept.append(title)
        pieces = pieces[length:]
    return " ".join(kept), " ".join(pieces)


def _title_length(pieces: list[str]) -> int:
    """How many words from the first on are one title; never all of them."""
    longest = min(LONGEST_TITLE, len(pieces) - 1)
    lengths = range(longest, 0, -1)
    return next((n for n in lengths if folded_parts(" ".join(pieces[:n])) in BEFORE_THE_NAME), 0)
