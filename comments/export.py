"""Everything we hold about a reader, as one JSON document, made while it is sent.

The right to a copy, UK GDPR article 15. Of other people it says nothing: moderators stand there as such, and
what somebody wrote about a comment when they reported it is theirs (article 15(4)). ``ABOUT`` explains
every part in the document itself.
"""

import json
from collections.abc import Iterable, Iterator

from django.core.serializers.json import DjangoJSONEncoder

from accounts.forgetting import addresses_of
from accounts.models import User
from comments.exported_cases import cases_about, cases_by
from comments.exported_rows import (
    account_row,
    comment_rows,
    letter_rows,
    notice_rows,
    reader_row,
    refused_rows,
    report_rows,
    sanction_rows,
)
from comments.models import Reader, Report

ABOUT = {
    "account": "Your account: addresses, ways to sign in, when it was made and last used. “signed_in_until” "
    "is there once for each browser you are signed in with.",
    "reader": "How you appear: the name you go by, names you had, verification, which letters you get.",
    "comments": "Each comment with every version of its words, what screening found about it, what was "
    "decided about it and why (moderators are not named), reports by others with the house rule they named "
    "(not who they are, nor what they wrote), your appeals. “address_kept” says whether the keyed hash of "
    "the network address it came from is still kept.",
    "refused": "What screening noted when a comment of yours was not taken. Its words were not kept.",
    "reports_made": "Comments you reported, and what became of each report.",
    "reports_by_mail": "Comments you reported by e-mail, without being signed in.",
    "legal_complaints": "Complaints that a comment of yours is unlawful, with our letters and yours.",
    "legal_complaints_made": "Complaints you made, as you made them, with our letters and yours.",
    "sanctions": "Warnings and limits, with their reasons.",
    "moderators_notes": "What moderators have noted about you.",
    "notices": "What you were told on your account’s page.",
    "letters": "Letters to your addresses that we still keep. Codes for signing in are left out.",
}
JSON = DjangoJSONEncoder(ensure_ascii=False, indent=1)


def export(user: User, reader: Reader | None) -> Iterator[str]:
    """The pieces of the document, one row or so each. An account that never took a name has no reader."""
    yield "{\n" + _named("about", ABOUT)
    yield ",\n" + _named("account", account_row(user))
    yield ",\n" + _named("reader", reader_row(reader) if reader else None)
    for name, rows in _lists(user, reader).items():
        yield f",\n{json.dumps(name)}: "
        yield from _array(rows)
    yield "\n}\n"


def _lists(user: User, reader: Reader | None) -> dict[str, Iterable[object]]:
    addresses = sorted(addresses_of(user))
    by_mail = (row for address in addresses for row in report_rows(Report.objects.by_mail(address)))
    complaints = (row for address in addresses for row in cases_by(address))
    letters = (row for address in addresses for row in letter_rows(address))
    if reader is None:
        return {"reports_by_mail": by_mail, "legal_complaints_made": complaints, "letters": letters}
    return {
        "comments": comment_rows(reader),
        "refused": refused_rows(reader),
        "reports_made": report_rows(reader.reports_made.all()),
        "reports_by_mail": by_mail,
        "legal_complaints": cases_about(reader),
        "legal_complaints_made": complaints,
        "sanctions": sanction_rows(reader),
        "moderators_notes": ({"text": note.text, "at": note.at} for note in reader.notes.all()),
        "notices": notice_rows(reader),
        "letters": letters,
    }


def _named(name: str, value: object) -> str:
    return f"{json.dumps(name)}: {JSON.encode(value)}"


def _array(rows: Iterable[object]) -> Iterator[str]:
    before = "["
    for row in rows:
        yield before + "\n" + JSON.encode(row)
        before = ","
    yield "[]" if before == "[" else "\n]"
