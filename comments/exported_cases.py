"""Legal complaints in an export: each side's copy holds what that side wrote, and what it was sent.

What the other side wrote to us is theirs (UK GDPR, article 15(4)); as far as one was told of it, it stands in
our letters.
"""

from collections.abc import Iterator

from django.db import models

from comments.exported_rows import Row
from comments.models import AuthorAnswer, LegalCase, LegalLetter, Reader

Party = LegalLetter.Party


def cases_about(reader: Reader) -> Iterator[Row]:
    """Complaints about what the reader wrote."""
    for case in _cases(LegalCase.objects.filter(comment__author=reader).select_related("answer")):
        yield {**_case(case, Party.AUTHOR), "your_answer": _answer(getattr(case, "answer", None))}


def cases_by(address: str) -> Iterator[Row]:
    """Complaints made from the address."""
    for case in _cases(LegalCase.objects.filter(email__iexact=address)):
        yield {
            **_case(case, Party.COMPLAINANT),
            "name": case.name,
            "address": case.email,
            "postal_address": case.address,
            "statement": case.statement,
            "why": case.why,
            "meaning": case.meaning,
            "wrong": case.wrong,
            "name_may_be_told": case.shares_name,
            "address_may_be_told": case.shares_email,
        }


def _answer(answer: AuthorAnswer | None) -> Row | None:
    if answer is None:
        return None
    return {
        "comment_may_be_taken_off": answer.agrees,
        "name": answer.name,
        "postal_address": answer.address,
        "both_may_be_told": answer.consents,
        "at": answer.at,
    }


def _cases(cases: "models.QuerySet[LegalCase]") -> "models.QuerySet[LegalCase]":
    return cases.prefetch_related("letters").order_by("pk")


def _case(case: LegalCase, party: LegalLetter.Party) -> Row:
    letters = [letter for letter in case.letters.all() if letter.party == party]
    return {
        "comment": case.comment_id,
        "kind": case.kind,
        "received": case.received_at,
        "closed": case.closed_at,
        "outcome": case.outcome,
        "letters": [
            {"from_us": letter.way == "out", "text": letter.text, "at": letter.at} for letter in letters
        ],
    }
