"""The signed token of a form, and the field that nobody sees."""

from django.http import HttpRequest

from accounts.models import User
from comments.form_signing import Expired, FormToken, TokenProblem, hand_out, read
from comments.screening.submission import FormSigns
from comments.views.sheet import Sheet

HONEYPOT = "more"  # no name that a browser fills in by itself


def hand_out_token(sheet: Sheet, user: User, *, renewing: FormToken | None = None) -> None:
    sheet.token = hand_out(user, sheet.edition.article, sheet.answered, renewing=renewing)


def read_token(sheet: Sheet, user: User) -> FormToken | None:
    """None when the words have to be sent again: the sheet says so, and carries a new token for it."""
    try:
        return read(sheet.token, user, sheet.edition.article, sheet.answered)
    except TokenProblem as problem:
        hand_out_token(sheet, user, renewing=problem.token if isinstance(problem, Expired) else None)
        sheet.refusals = [str(problem)]
        return None


def signs_of(request: HttpRequest, token: FormToken) -> FormSigns:
    return FormSigns(token.handed_out_at, honeypot=request.POST.get(HONEYPOT, ""))
