"""Articles: the lasting identity of what was published. The words are in its editions."""

from django.db import models
from django.urls import reverse

from articles.models.desk import Desk


class Article(models.Model):
    """One address, for good. What stands there is the live edition."""

    class Kind(models.TextChoices):
        PRESS_RELEASE = "press_release", "press release"
        NEWS = "news", "news"
        OPINION = "opinion", "opinion"
        STATEMENT = "statement", "statement or speech"

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="articles")
    # Unique at its own desk only: a taken address elsewhere would tell of another desk's draft.
    slug = models.SlugField(max_length=120, help_text="The last part of the address; fixed once published.")
    kind = models.CharField(max_length=15, choices=Kind, default=Kind.PRESS_RELEASE)
    # Contempt of court: what readers write about a live case can be a publication too.
    court_case = models.BooleanField(
        "court case",
        default=False,
        help_text="A court is dealing with this: no comment is taken or shown, from the moment it goes live.",
    )
    first_published_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["desk", "slug"], name="articles_article_one_address")]

    def __str__(self) -> str:
        return self.slug

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.desk.slug, self.slug])
