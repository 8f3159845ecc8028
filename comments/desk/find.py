"""Finding a reader by name, or a comment or an article by its address."""

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from comments.addresses_typed import article_at, comment_at
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import Reader
from comments.text.skeletons import skeleton

LONGEST = 200  # characters of what is asked for
MOST = 30  # readers; whoever sees as many types more of the name


@require_GET
def find_comments(request: HttpRequest, keeper: Keeper) -> HttpResponse:
    asked = request.GET.get("q", "").strip()[:LONGEST]
    if page := _page_at(asked, keeper):
        return redirect(page)
    readers = _readers_called(asked, keeper) if asked else []
    return TemplateResponse(
        request,
        "back_office/comments/find.html",
        {
            "title": "Find",
            "tabs": tabs(keeper, reverse("find_comments")),
            "asked": asked,
            "readers": readers[:MOST],
            "there_are_more": len(readers) > MOST,
        },
    )


def _page_at(asked: str, keeper: Keeper) -> str:
    """The moderators' page about what stands at the address; empty for what is no address, or not theirs."""
    comment = comment_at(asked)
    if comment is not None:
        is_theirs = keeper.comments().filter(pk=comment).exists()
        return reverse("moderated_comment", args=[comment]) if is_theirs else ""
    article = article_at(asked)
    if article is not None and keeper.articles().filter(pk=article.pk).exists():
        return reverse("moderated_article", args=[article.pk])
    return ""


def _readers_called(asked: str, keeper: Keeper) -> list[Reader]:
    """However it is written, now or before; of those who commented where this moderator may see it."""
    looks_like = skeleton(asked)
    called = Q(display_name__icontains=asked) | Q(past_names__display_name__icontains=asked)
    if looks_like:
        called |= Q(skeleton__contains=looks_like)
    commented = keeper.comments().filter(author=OuterRef("pk"))
    found = Reader.objects.filter(Exists(commented), called).distinct()
    return list(found.order_by("display_name", "pk").prefetch_related("past_names")[: MOST + 1])
