"""What happens after the words are saved: the verb of the button that was pressed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.signed_in import signed_in
from articles import workflow
from articles.models import Edition
from articles.refusals import NotReady, Refusal


@dataclass(frozen=True)
class Pressed:
    verb: Callable[..., Any]
    done: Callable[[Edition], str]


def _submitted(edition: Edition) -> SafeString:
    return format_html(
        'Submitted for approval. Until an editor has approved it, you find it on <a href="{}">your desk</a>.',
        reverse("admin:index"),
    )


def _approved(edition: Edition) -> str:
    return "Approved, exactly as it stands. Next: publish it."


def _published(edition: Edition) -> SafeString:
    return format_html(
        'Published. Readers can see it now: <a href="{}">view the page</a>.', edition.get_absolute_url()
    )


VERBS = {
    "submit": Pressed(workflow.submit, _submitted),
    "approve": Pressed(workflow.approve, _approved),
    "publish": Pressed(workflow.publish, _published),
}


def after_saving(request: HttpRequest, edition: Edition, *, changed: bool) -> HttpResponse:
    """The words are stored by now; when the verb is refused they stay, and the refusal is said."""
    do = request.POST.get("do", "save")
    if do == "preview":
        return redirect("preview", edition.desk.slug, edition.article.slug)
    if do in VERBS:
        _press(request, edition, VERBS[do])
    elif changed:
        messages.success(request, "Saved.")
    else:
        messages.info(request, "Nothing was changed.")
    return redirect("admin:articles_edition_change", edition.pk)


def _press(request: HttpRequest, edition: Edition, pressed: Pressed) -> None:
    try:
        pressed.verb(edition, by=signed_in(request))
    except NotReady as refusal:
        for problem in refusal.problems:
            messages.error(request, problem)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, pressed.done(edition))
