"""Writing a comment or an answer: look at it first, then post it. What is refused stays on the page."""

from urllib.parse import urlencode

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from accounts.client_address import client_address
from accounts.models import User
from articles.models import Edition
from comments.address_hash import hash_of
from comments.attempt_limit import TOO_OFTEN, has_tried_too_often
from comments.form_signing import FormToken
from comments.models import Comment, Reader
from comments.posting import EDIT_WINDOW, Draft, post
from comments.readers import become_reader
from comments.refusals import AlreadyDone, FormUsed, NameRefused, PostRefused
from comments.text.cleaning import LONGEST, clean
from comments.text.rendering import as_html
from comments.views.form_page import SIGNED_OUT, STALE
from comments.views.own import address_of_own
from comments.views.sheet import Sheet, empty_sheet, filled_sheet
from comments.views.signs import hand_out_token, read_token, signs_of
from comments.views.typed import problem_with


def writing(request: HttpRequest, edition: Edition, answered: Comment | None, *, stale: bool) -> HttpResponse:
    user = request.user
    if request.method != "POST":
        if not isinstance(user, User):
            return redirect_to_login(request.get_full_path(), reverse("sign_in"))
        sheet = empty_sheet(request, edition, answered)
        hand_out_token(sheet, user)
        return _page(request, sheet)
    sheet = filled_sheet(request, edition, answered)
    if not isinstance(user, User):
        sheet.refusals = [SIGNED_OUT]
        return _page(request, sheet, status=403)
    token = read_token(sheet, user)
    if stale:
        sheet.refusals = [STALE]
        return _page(request, sheet, status=403)
    if "preview" in request.POST:
        return _preview(request, sheet)
    comment = _posted(request, sheet, token, user) if token else None
    return _page(request, sheet) if comment is None else redirect(address_of_own(comment))


def _preview(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Nothing is stored, and nobody has judged it yet."""
    problem = problem_with(sheet.text)
    sheet.refusals = [problem] if problem else []
    sheet.preview = "" if problem else as_html(clean(sheet.text))
    return _page(request, sheet)


def _posted(request: HttpRequest, sheet: Sheet, token: FormToken, user: User) -> Comment | None:
    """None when it was not taken; the sheet says why.

    What the policy says of a reader's comment is for the verb to ask: a form that was sent before comments
    closed, and is sent again because the answer was lost, has made its comment.
    """
    no_name_yet = sheet.policy.notice if sheet.reader is None else ""
    if problem := no_name_yet or problem_with(sheet.text):
        sheet.refusals = [problem]
        return None
    if has_tried_too_often(user, hash_of(client_address(request))):
        sheet.refusals = [TOO_OFTEN]
        return None
    sheet.reader = sheet.reader or _named(sheet, user)
    if sheet.reader is None:
        return None
    try:
        return post(_draft(request, sheet, token), by=sheet.reader)
    except PostRefused as refused:
        if isinstance(refused, FormUsed):
            hand_out_token(sheet, user)
        sheet.refusals = refused.reasons
        return None


def _named(sheet: Sheet, user: User) -> Reader | None:
    """Somebody's first comment: they choose the name it stands under. None when they cannot have it."""
    try:
        return become_reader(user, sheet.name)
    except AlreadyDone:  # by the same form, sent twice
        return Reader.objects.get(user=user)
    except NameRefused as refused:
        sheet.name_refusal = str(refused)
        return None


def _draft(request: HttpRequest, sheet: Sheet, token: FormToken) -> Draft:
    return Draft(
        article=sheet.edition.article,
        text=sheet.text,
        client_id=token.client_id,
        answered=sheet.answered,
        address_hash=hash_of(client_address(request)),
        form=signs_of(request, token),
    )


def _page(request: HttpRequest, sheet: Sheet, status: int = 200) -> HttpResponse:
    facts = {
        "sheet": sheet,
        "edition": sheet.edition,
        "longest": LONGEST,
        "minutes": EDIT_WINDOW.seconds // 60,
        "sign_in": f"{reverse('sign_in')}?{urlencode({'next': request.path})}",
    }
    return render(request, "comments/write.html", facts, status=status)
