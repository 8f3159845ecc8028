"""On record: who said that a court is dealing with what an article is about, and who took that back."""

from django.conf import settings
from django.db import models

from articles.models.article import Article


class CourtCaseChange(models.Model):
    """Append-only, like transitions."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="court_case_changes")
    court_case = models.BooleanField(help_text="What was said: ticked or not.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{'Court case' if self.court_case else 'No court case any more'}, {self.at:%Y-%m-%d}"
