"""An article's own place in the back office leads to what there is to do with it."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.registers import Register
from articles.models import Article, Desk


@admin.register(Article)
class ArticleAdmin(Register):
    """Articles are begun, written and taken down through their editions, so these pages only lead there."""

    search_fields = ["slug", "editions__headline"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return Article.objects.filter(desk__in=Desk.objects.worked_at_by(request.user)).order_by("-id")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect("admin:articles_edition_changelist")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """To the edition being worked on, or else the latest."""
        article = self.get_object(request, unquote(object_id))
        if article is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        edition = article.editions.working().first() or article.editions.latest("number")
        return redirect("admin:articles_edition_change", edition.pk)
