"""What the words of a name or an office suggest about it, for a form to propose and a person to confirm."""

import re

from people.models import Organisation, Post
from people.recognition.roster import PARTICLES
from people.recognition.titles import BEFORE_THE_NAME, TitleKind
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


def lasting_title(surface: str, name: str) -> str:
    """What stood before the name, if it is a title people keep: "Cllr", "Dr", "Baroness"; not "Mayor"."""
    before = surface.partition(name)[0].strip() if name in surface else ""
    title = BEFORE_THE_NAME.get(folded_parts(before))
    return before if title and title.kind in LASTING else ""
