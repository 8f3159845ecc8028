"""Lines that consist of a person's name and office and nothing else: captions, bylines, sign-offs,
attributions."""

import re
from dataclasses import dataclass

from people.recognition.names import Mention, find_names
from people.recognition.roles import Role, role_after, role_before
from people.recognition.roster import Roster
from people.recognition.words import words

LONGEST = 160
# "Ann Lee (Green Party) – 611" is a result.
DIGIT = re.compile(r"\d")
LEAD = re.compile(r"^[\s–—-]*(?:by:? |gan )?[\s–—-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameLine:
    mention: Mention
    role: Role | None


def name_line(text: str, *, needs_role: bool = True) -> NameLine | None:
    """The person a line names, if it does nothing else. With `needs_role`, a bare name without title is
    not enough."""
    if len(text) > LONGEST or DIGIT.search(text) or text.endswith((":", "?", "!", ";")) or "\n" in text:
        return None
    mentions = find_names(text, Roster())
    if not mentions or not mentions[0].full:
        return None
    mention = mentions[0]
    role = role_after(text, mention.end) or role_before(text, mention)
    if not _nothing_else(text, mention, role):
        return None
    if needs_role and not role and not mention.titles:
        return None
    return NameLine(mention, role)


def _nothing_else(text: str, mention: Mention, role: Role | None) -> bool:
    rest = text[: mention.start] + "|" + text[mention.end :]
    if role:
        rest = text.replace(text[role.start : role.end], "").replace(text[mention.start : mention.end], "|")
        owner = role.organisation
        rest = rest.replace(owner, "") if owner else rest
    rest = LEAD.sub("", rest)
    left = [w for w in words(rest) if w.folded not in ("the", "of", "at", "for", "and", "s", "a")]
    return not left
