"""Lines that say what kind of paper this is ("News release", "For immediate release", "Ref: 123/26") and
letterheads."""

import re
import string

from articles.intake.name_lines import name_line
from articles.intake.page import Page
from people.recognition.organisations import ENDINGS, HEAD_FIRST
from people.recognition.words import words

KINDS = re.compile(
    r"(?:joint )?(?:press|news|media|information)[ -]?"
    r"(?:release|statement|notice|information|bulletin|briefing)s?"
    r"|statement|opinion(?: piece)?|op[ -]?ed|comment(?: piece)?|blog(?: post)?|speech|news|latest news"
    r"|council news"
    r"|datganiad (?:i[’']r|newyddion)? ?(?:wasg|newyddion)?|newyddion",
    re.IGNORECASE,
)
LABEL = re.compile(
    rf"[\W_]*(?:(?:for )?(?:immediate|general) (?:release|use|publication)|for release"
    rf"|i[’']w ryddhau ar unwaith"
    rf"|(?:please )?(?:see|find) (?:below|attached).{{0,60}}|embargo(?:ed)?:? (?:none|no"
    rf"|for immediate release|n/a|lifted)|no embargo"
    rf"|(?:our )?(?:ref|reference|release (?:no|number|ref)|pr|press release|news release|media release|cyf)"
    rf"(?: (?:no|number|ref))?[.:#]* ?(?=[\w/.-]*\d)[\w/.-]{{1,20}}"
    rf"|page \d+(?: of \d+)?|official(?: ?[-–] ?sensitive)?"
    rf"|check against delivery|not for publication|(?:{KINDS.pattern}))[\W_]*",
    re.IGNORECASE,
)
JOINTS = re.compile(r"\s[–—|/•-]\s|\s*[|•]\s*|:\s+|,\s+|(?i:(?:(?<=release)|(?<=news)) from (?:the )?)")
PARTY_FIRST = re.compile(r"(?:Plaid Cymru|Reform UK|Scottish Labour|Welsh Labour)\b")
OFFICE_OF = re.compile(r"(?:the )?(?:constituency |parliamentary )?office of (?:the )?", re.IGNORECASE)
# An address line ends with its postcode.
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$")
PAGE_HEADER = "page header"
TOP = 12


def take_labels(page: Page) -> None:
    """Drop label lines near the top and remember them: they tell the kind of the release."""
    for block in page.rest[:TOP]:
        if is_label(page.line(block)):
            page.labels.append(page.line(block))
            page.drop([block], "release label")


def is_label(line: str) -> bool:
    """Does a line consist of nothing but labels?"""
    if len(line) > 120 or not line:
        return False
    if LABEL.fullmatch(line):
        return True
    parts = parts_of(line)
    return len(parts) > 1 and any(LABEL.fullmatch(p) for p in parts) and all(_part_of_label(p) for p in parts)


def parts_of(line: str) -> list[str]:
    """ "Anytown Council – News release | Ref 12/26" in its parts; so "News release from Anytown Council"."""
    return [part for part in JOINTS.split(line) if part.strip()]


def _part_of_label(part: str) -> bool:
    return bool(LABEL.fullmatch(part)) or is_letterhead(part)


def take_letterhead(page: Page) -> None:
    """What a sender's paper has at its top: the name of the body or of the office, its address, Word's page
    header."""
    page.drop([b for b in page.rest[:TOP] if b.name == PAGE_HEADER], "page header")
    while len(page.rest) > 2 and (is_letterhead(line := page.line(page.rest[0])) or POSTCODE.search(line)):
        page.drop([page.rest[0]], "letterhead")
    _take_members_letterhead(page)


def _take_members_letterhead(page: Page) -> None:
    """ "Office of Ann Lee MP", and the line under it that says what of."""
    if len(page.rest) < 4 or not (office := OFFICE_OF.match(page.line(page.rest[0]))):
        return
    if name_line(page.line(page.rest[0])[office.end() :], needs_role=False):
        under = page.rest[1]
        page.drop([page.rest[0], *([under] if not under.gap else [])], "letterhead")


def is_letterhead(line: str) -> bool:
    if HEAD_FIRST.fullmatch(string.capwords(line).replace(" Of ", " of ") if line.isupper() else line):
        return True
    found = words(line)
    if not 1 < len(found) <= 7 or line.rstrip().endswith((".", ":", "?", "!")):
        return False
    capitals = all(w.capital or w.folded in ("of", "and", "the", "for") for w in found)
    branch = PARTY_FIRST.match(line) is not None and len(found) <= 3
    return capitals and (
        branch or found[-1].folded in ENDINGS or found[-1].folded == "branch" or found[0].folded == "cyngor"
    )
