"""Threads: what is kept about all comments under one article, so that no page has to count."""

from django.db import models

from articles.models import Article


class Thread(models.Model):
    """Made with the first comment. Kept by ``comments.counters``."""

    article = models.OneToOneField(Article, models.PROTECT, related_name="thread")
    posted_count = models.PositiveIntegerField(default=0)  # the number of the newest comment, too
    shown_count = models.PositiveIntegerField(default=0)
    held_count = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"Comments on {self.article}"
