"""The signed token of a form, and what it tells when it comes back."""

from django.http import HttpRequest

from accounts.models import User
from comments.form_signing import NotOurs, hand_out, read
from comments.screening.submission import FormSigns
from comments.views.sheet import Sheet

HONEYPOT = "more"  # no name that a browser fills in by itself


def token_for(request: HttpRequest, sheet: Sheet) -> str:
    """A new one for each time the form is shown; empty for a visitor, who cannot post."""
    if not isinstance(request.user, User):
        return ""
    return hand_out(request.user.pk, *_about(sheet))


def signs_of(request: HttpRequest, sheet: Sheet, user: User) -> FormSigns | None:
    """None for a token that is too old, or not for this form."""
    try:
        handed_out_at = read(request.POST.get("token", ""), user.pk, *_about(sheet))
    except NotOurs:
        return None
    return FormSigns(handed_out_at, honeypot=request.POST.get(HONEYPOT, ""))


def _about(sheet: Sheet) -> tuple[int, int | None]:
    return sheet.edition.article_id, sheet.answered.pk if sheet.answered else None
