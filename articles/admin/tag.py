"""Tags, as far as pages this user may read carry them."""

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from taggit.models import Tag

from accounts.registers import Register
from articles.models import Edition, EditionTag


class TagAdmin(Register):
    """A tag that only another desk's draft carries does not exist yet for anybody else."""

    list_display = ["name", "slug"]
    search_fields = ["name"]
    ordering = ["name"]
    fields = ["name", "slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        uses = EditionTag.objects.filter(tag=OuterRef("pk"))
        readable = uses.filter(content_object__in=Edition.objects.visible_to(request.user))
        tags = super().get_queryset(request)
        return tags.filter(Exists(readable) | ~Exists(uses))

    def has_delete_permission(self, request: HttpRequest, obj: Tag | None = None) -> bool:
        return False  # it would vanish from published pages too
