"""What kind of piece it is, and who signs it."""

import re
from collections.abc import Sequence

from articles.intake.labels import is_letterhead
from articles.intake.name_lines import name_line
from articles.intake.proposals import Author, Passage, Quote
from articles.intake.reading import OPINION, PRESS_RELEASE, STATEMENT
from people.recognition.recognise import PersonFound
from people.recognition.vocabulary import ROLE_NOUNS
from people.recognition.words import words

FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|I’ve|I've|my|me)\b")
TEAM = re.compile(
    r"(?:the |our )?(?:[A-Z][\w’'-]*,? |and |of |press |news |media |communications ){0,8}(?i:team"
    r"|office|desk|staff|reporter|editor)"
)
OPINION_LABEL = re.compile(r"\b(?:opinion|comment|blog|op[ -]?ed|column)\b", re.IGNORECASE)
STATEMENT_HEADLINE = re.compile(
    r"(?:(?:joint|public|full|council|leader[’']s|media|press) )*(?:statement|speech)\b"
    r"|.{3,60}\b(?:statement on|speech by)\b|datganiad gan\b",
    re.IGNORECASE,
)
STATEMENT_LABEL = re.compile(r"\b(?:statement|speech|check against delivery|datganiad gan)\b", re.IGNORECASE)


def kind_of(labels: Sequence[str], headline: Passage | None, *, personal: bool) -> str:
    """Its own label decides; without one, `personal` prose (first person, under a name) is opinion."""
    if any(OPINION_LABEL.search(label) for label in labels):
        return OPINION
    if headline and STATEMENT_HEADLINE.match(headline.text):
        return STATEMENT
    if personal:
        return OPINION
    if any(STATEMENT_LABEL.search(label) for label in labels):
        return STATEMENT
    return PRESS_RELEASE


def in_first_person(paragraphs: Sequence[Passage], quotes: Sequence[Quote]) -> bool:
    """Does the piece itself, its quotations apart, say "I"?"""
    quoted = [span for quote in quotes for span in quote.spans]
    speaking = [
        p
        for p in paragraphs
        if not any(s <= p.spans[0][0] < e or p.spans[0][0] <= s < p.spans[0][1] for s, e in quoted)
    ]
    return sum(bool(FIRST_PERSON.search(p.text)) for p in speaking) >= max(1, len(paragraphs) // 10)


def author_of(people: Sequence[PersonFound], signed: Sequence[Passage]) -> Author | None:
    """The person named in the sign-off, the byline or the standfirst, in that order."""
    for passage in signed:
        for person in people:
            if any(s <= m.start < e for m in person.mentions for s, e in passage.spans):
                return _author(person, passage)
    return None


def _author(person: PersonFound, passage: Passage) -> Author:
    role = person.office.title if person.office else person.role.text if person.role else person.title_label
    organisation = (
        person.office.organisation if person.office else person.role.organisation if person.role else ""
    )
    return Author(
        person.name, role, organisation, passage.spans, person.person.slug if person.person else None
    )


def is_byline(line: str) -> bool:
    """ "By Cllr Jane Doe, Leader of the council", "By the Anytown press team"."""
    if len(line) > 160:
        return False
    starts = re.match(r"(?:words )?(?:by|gan|author|awdur):? (?=\S)", line, re.IGNORECASE)
    if not starts:
        return _reporter_and_paper(line)
    team = TEAM.fullmatch(line, starts.end()) is not None
    return team or name_line(line[starts.end() :], needs_role=False) is not None


def is_post(line: str) -> bool:
    """ "Education reporter", and nothing else."""
    found = words(line)
    return 0 < len(found) <= 4 and found[-1].folded in ROLE_NOUNS


def _reporter_and_paper(line: str) -> bool:
    """ "Ann Lee, Local Democracy Reporting Service"."""
    name, _, paper = line.partition(", ")
    return is_letterhead(paper) and name_line(name, needs_role=False) is not None
