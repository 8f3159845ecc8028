"""What stands at an address that somebody typed or pasted: whole, or only its path."""

from urllib.parse import urlsplit

from django.urls import Resolver404, ResolverMatch, resolve

from articles.models import Article

OF_A_PAGE = ("article", "thread", "write_comment")


def article_at(address: str) -> Article | None:
    """The article, or the one that the page is about."""
    found = _found_at(address)
    if found is None or found.url_name not in OF_A_PAGE:
        return None
    at = Article.objects.filter(desk__slug=found.kwargs["desk"], slug=found.kwargs["slug"])
    return at.select_related("desk").first()


def comment_at(address: str) -> int | None:
    """The key of the comment, if it is an address of one; whether there is one is not asked."""
    found = _found_at(address)
    if found is None or not found.route.startswith("comments/<int:pk>/"):
        return None
    return int(found.kwargs["pk"])


def _found_at(address: str) -> ResolverMatch | None:
    try:
        return resolve(urlsplit(address.strip()).path)
    except (Resolver404, ValueError):
        return None
