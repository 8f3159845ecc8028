"""The letters of a case as its page lists them: each with what became of it."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format

from comments.models import LegalCase, LegalLetter
from outbox.models import Letter


@dataclass(frozen=True)
class Entry:
    """``fate`` is empty for a letter that came in; ``is_trouble`` is for what somebody has to see to."""

    letter: LegalLetter
    fate: str = ""
    is_trouble: bool = False


def correspondence(case: LegalCase) -> list[Entry]:
    """The oldest first; two queries."""
    letters = list(case.letters.select_related("by"))
    mails = Letter.objects.filter(key__in=[letter.letter_key for letter in letters])
    by_key = {mail.key: mail for mail in mails}
    return [_entry(letter, by_key.get(letter.letter_key)) for letter in letters]


def _entry(letter: LegalLetter, mail: Letter | None) -> Entry:
    if letter.way == LegalLetter.Way.IN:
        return Entry(letter)
    if letter.is_on_paper:
        return _on_paper(letter)
    if mail is None:
        return Entry(letter, "no longer in the outbox")
    if mail.given_up_at:
        return Entry(letter, f"not delivered: {mail.last_error or 'given up'}", is_trouble=True)
    if mail.sent_at:
        return Entry(letter, "sent")
    return Entry(letter, f"tried in vain: {mail.last_error}" if mail.last_error else "on its way")


def _on_paper(letter: LegalLetter) -> Entry:
    if letter.posted_at is None:
        return Entry(letter, "to be printed and posted", is_trouble=True)
    return Entry(letter, f"posted {date_format(timezone.localtime(letter.posted_at), 'D j M Y')}")
