"""Which edition carries which tag: a row of its own, so that lists by tag read an index."""

from django.db import models
from taggit.models import ItemBase, Tag


class EditionTag(ItemBase):  # type: ignore[misc]
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="edition_tags")
    content_object = models.ForeignKey("articles.Edition", models.CASCADE, related_name="edition_tags")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="articles_editiontag_once"),
        ]
