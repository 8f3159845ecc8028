"""All comments under one article, the newest first, however they stand."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from articles.models import Article, Edition
from comments.desk.house_rules import house_rules
from comments.desk.keys_in_addresses import key_in
from comments.desk.own_decisions import last_decision
from comments.desk.tabs import tabs
from comments.keepers import Keeper
from comments.models import CommentPolicy

ROWS = 50


@require_GET
def moderated_article(request: HttpRequest, keeper: Keeper, pk: int) -> HttpResponse:
    article = get_object_or_404(keeper.articles().select_related("desk"), pk=pk)
    edition = Edition.objects.standing().get(article=article)
    comments = keeper.comments().under(article)
    if "before" in request.GET:
        comments = comments.filter(number__lt=key_in(request.GET["before"]))
    rows = list(comments.select_related("author", "revision", "desk", "claim__by")[: ROWS + 1])
    return TemplateResponse(
        request,
        "back_office/comments/article.html",
        {
            "title": edition.headline,
            "tabs": tabs(keeper, ""),
            "article": article,
            "policy_url": _policy_url(article),
            "comments": rows[:ROWS],
            "older": rows[ROWS - 1].number if len(rows) > ROWS else None,
            "rules": house_rules(),
            "last": last_decision(keeper.user),
            "keeper": keeper,
            "now": timezone.now(),
            "then": request.get_full_path(),
        },
    )


def _policy_url(article: Article) -> str:
    """Where comments under it are closed or locked."""
    policy = CommentPolicy.objects.filter(article=article).first()
    if policy is not None:
        return reverse("admin:comments_commentpolicy_change", args=[policy.pk])
    return f"{reverse('admin:comments_commentpolicy_add')}?page={article.get_absolute_url()}"
