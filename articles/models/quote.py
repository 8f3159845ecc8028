"""Quotes: exact words, who said them, and in which office."""

from django.db import models
from django.db.models import Q

from articles.models.edition import Edition
from people.models import Membership, Person


class Quote(models.Model):
    """Its words also stand in the edition's body; there the page cites the speaker under them."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="quotes")
    position = models.PositiveSmallIntegerField(default=0)
    words = models.TextField(
        help_text="The exact words, without quotation marks; an empty line between paragraphs."
    )
    introduced_by = models.CharField(
        max_length=300,
        blank=True,
        help_text="The words that lead to it: “Speaking at the opening, she said:”",
    )
    speaker = models.ForeignKey(Person, models.PROTECT, related_name="quotes")
    membership = models.ForeignKey(
        Membership,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes",
        verbose_name="speaking as",
        help_text="Left empty, the most senior office held that day.",
    )
    role_label = models.CharField(max_length=400, blank=True, editable=False)  # frozen at publication

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="articles_quote_has_words")]

    def __str__(self) -> str:
        return self.words[:80]
