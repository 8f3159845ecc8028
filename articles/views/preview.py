"""The working edition as its page would look, for those who work at its desk and nobody else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from accounts.at_work import at_work, way_in_first
from articles.article_page import preview_page
from articles.models import Article, Desk


@require_safe
@cache_control(private=True, no_store=True)
@way_in_first
def preview(request: HttpRequest, desk: str, slug: str) -> HttpResponse:
    """A stranger's answer is the same 404 whether the article exists or not."""
    article = get_object_or_404(
        Article.objects.select_related("desk"),
        desk__in=Desk.objects.worked_at_by(at_work(request)),
        desk__slug=desk,
        slug=slug,
    )
    edition = article.editions.working().select_related("article__desk__organisation").first()
    if edition is None:
        return redirect(article)
    response = render(
        request,
        "articles/article.html",
        {"page": preview_page(edition, timezone.now()), "is_preview": True},
    )
    response["X-Robots-Tag"] = "noindex"
    return response
