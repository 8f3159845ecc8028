"""Comments: one reader’s answer to an article, or to another comment; and the words of each."""

from typing import Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse

from articles.models import Article, Desk, Edition
from comments.models.reader import Reader
from comments.models.status import Status

# How deep the article's own page shows answers to answers; what is deeper has pages of its own.
DEPTH_SHOWN = 3
# An answer to what is this deep stands beside it. The length of ``path`` follows from it.
DEEPEST = 12
STEP = 6  # characters of ``path`` for each level: base 36, two billion comments under one article
BEYOND = "z" * STEP  # sorts after every step, in any collation


class CommentQuerySet(models.QuerySet["Comment"]):
    """A page of any of these is read by place: ``path``, ``number``, or (``-priority``, ``id``)."""

    def shown(self) -> Self:
        return self.filter(status=Status.SHOWN)

    def standing(self) -> Self:
        """What has its place in a thread: what is shown, and what was taken away from above an answer."""
        return self.filter(is_visible=True)

    def on_the_page_of(self, article: Article) -> Self:
        """In the order of the conversation, as deep as the article's own page goes."""
        return self.standing().filter(article=article, depth__lte=DEPTH_SHOWN).order_by("path")

    def below(self, comment: "Comment", after: str = "") -> Self:
        """Every answer to it, at any depth, in the order of the conversation; behind the path ``after``."""
        # One lower bound: given two, SQLite starts reading at the first it sees, which may be far before.
        start, end = max(after, comment.path), comment.path + BEYOND
        return (
            self.standing().filter(article=comment.article_id, path__gt=start, path__lt=end).order_by("path")
        )

    def newest_on(self, article: Article) -> Self:
        return self.shown().filter(article=article).order_by("-number")

    def of_reader(self, reader: Reader) -> Self:
        """Whatever became of them, the latest first."""
        return self.filter(author=reader).order_by("-id")

    def under(self, article: Article) -> Self:
        """Whatever became of them, the latest first."""
        return self.filter(article=article).order_by("-number")

    def with_headlines(self) -> Self:
        """``headline``: what stands at the address of the article; null where nothing does."""
        editions = Edition.objects.standing().order_by().filter(article=OuterRef("article"))
        return self.annotate(headline=Subquery(editions.values("headline")[:1]))

    # The queues, the most pressing first.

    def held(self) -> Self:
        return self.filter(status=Status.HELD).order_by("-priority", "id")

    def unreviewed(self) -> Self:
        """Shown, and no moderator has looked at it as it is now."""
        return self.filter(status=Status.SHOWN, is_reviewed=False).order_by("-priority", "id")

    def reported(self) -> Self:
        """A reader has complained since a moderator last decided."""
        return self.filter(open_reports__gt=0).order_by("-priority", "id")

    def escalated(self) -> Self:
        return self.filter(is_escalated=True).order_by("-priority", "id")


class Comment(models.Model):
    """Only ``comments.moving`` changes how a comment stands. Its words are in its revisions."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="comments")
    # The article's desk, which never changes: here too, so that a desk's queues read one index.
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="comments")
    author = models.ForeignKey(Reader, models.PROTECT, related_name="comments")
    # Frozen when it was posted: the office a verified public figure held then.
    role_label = models.CharField(max_length=300, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replies")
    number = models.PositiveIntegerField(help_text="Counts the comments under one article.")
    depth = models.PositiveSmallIntegerField(default=0)
    # The numbers of those it answers and its own, in base 36: in their order a thread reads from the top.
    path = models.CharField(max_length=STEP * (DEEPEST + 1))
    revision = models.OneToOneField(
        "CommentRevision", models.PROTECT, null=True, related_name="current_of", editable=False
    )

    status = models.CharField(max_length=10, choices=Status)
    is_reviewed = models.BooleanField(default=False, help_text="A moderator has looked at it as it is now.")
    is_escalated = models.BooleanField(default=False)
    last_decision = models.OneToOneField(
        "Decision", models.PROTECT, null=True, related_name="last_of", editable=False
    )
    # Kept by ``comments.pressing``.
    priority = models.SmallIntegerField(default=0, help_text="The higher, the sooner a moderator sees it.")

    # Emptied by ``comments.retention`` when it had not been shown for long enough.
    is_emptied = models.BooleanField(default=False, editable=False)

    # Kept by ``comments.counters``.
    is_visible = models.BooleanField(default=False, help_text="Has its place on public pages.")
    visible_replies = models.PositiveIntegerField(default=0)
    open_reports = models.PositiveIntegerField(default=0)

    # One for each form that was handed out: posting the form twice makes one comment.
    client_id = models.UUIDField()
    posted_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["author", "client_id"], name="comments_comment_once"),
            models.UniqueConstraint(fields=["article", "number"], name="comments_comment_numbered_once"),
            models.CheckConstraint(
                condition=Q(is_visible=True) | (~Q(status=Status.SHOWN.value) & Q(visible_replies=0)),
                name="comments_comment_shown_is_visible",
            ),
            models.CheckConstraint(
                condition=Q(depth=0, parent=None) | Q(depth__gt=0, parent__isnull=False),
                name="comments_comment_depth_of_an_answer",
            ),
        ]
        indexes = [
            # In this order: of two indexes that fit alike, SQLite takes the one that was made last.
            models.Index(
                fields=["article", "path"], condition=Q(is_visible=True), name="comments_in_the_thread"
            ),
            models.Index(
                fields=["article", "path"],
                condition=Q(is_visible=True, depth__lte=DEPTH_SHOWN),
                name="comments_on_the_page",
            ),
            models.Index(
                fields=["article", "-number"], condition=Q(status=Status.SHOWN.value), name="comments_newest"
            ),
            models.Index(fields=["author", "-id"], name="comments_of_a_reader"),
            models.Index(
                fields=["last_decision"],
                # Not “in”: only so does SQLite see that the query asks for no more.
                condition=(Q(status=Status.REJECTED.value) | Q(status=Status.WITHDRAWN.value))
                & Q(is_emptied=False),
                name="comments_to_be_emptied",
            ),
            *(
                models.Index(fields=[*desk, "-priority", "id"], condition=condition, name=name + suffix)
                for desk, suffix in (([], ""), (["desk"], "_at_desk"))
                for name, condition in (
                    ("comments_held", Q(status=Status.HELD.value)),
                    ("comments_unseen", Q(status=Status.SHOWN.value, is_reviewed=False)),
                    ("comments_reported", Q(open_reports__gt=0)),
                    ("comments_escalated", Q(is_escalated=True)),
                )
            ),
        ]

    def __str__(self) -> str:
        return f"Comment {self.number} on {self.article}"

    def get_absolute_url(self) -> str:
        return reverse("comment", args=[self.pk])

    @property
    def words(self) -> "CommentRevision":
        """The current revision: there is one from the moment its transaction ends."""
        if self.revision is None:
            raise ValueError("This comment is still being written.")
        return self.revision

    @property
    def is_shown(self) -> bool:
        return self.status == Status.SHOWN


class CommentRevisionQuerySet(models.QuerySet["CommentRevision"]):
    def with_words_like(self, fingerprint: str) -> Self:
        # Said twice: only in its own words does SQLite take an index that holds a part of the rows.
        return self.filter(fingerprint=fingerprint).exclude(fingerprint="")


class CommentRevision(models.Model):
    """Emptied, not deleted, when its author is erased or the time to keep it is over."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(default=1)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True, help_text="Made of the text once, when it was posted.")
    # The same for texts that only differ in case, accents, look-alikes and punctuation.
    fingerprint = models.CharField(max_length=64, blank=True)
    priority = models.SmallIntegerField(
        default=0, help_text="What screening made of it: the higher, the sooner."
    )
    written_at = models.DateTimeField()
    # Since when other words stand in their place; null for the current ones.
    superseded_at = models.DateTimeField(null=True, blank=True)
    emptied_at = models.DateTimeField(null=True, blank=True)

    objects = CommentRevisionQuerySet.as_manager()

    class Meta:
        ordering = ["comment", "number"]
        constraints = [
            models.UniqueConstraint(fields=["comment", "number"], name="comments_revision_numbered_once"),
        ]
        indexes = [
            models.Index(
                fields=["fingerprint", "-id"],
                condition=~models.Q(fingerprint=""),
                name="comments_same_words",
            ),
            models.Index(
                fields=["superseded_at"],
                condition=models.Q(superseded_at__isnull=False, emptied_at=None),
                name="comments_words_superseded",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.comment}, version {self.number}"
