"""Policies: whether and how comments are taken, on the whole site, at a desk, under an article.

The strictest of the three counts (``comments.policy``).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Article, Desk

LONGEST_NOTICE = 300  # code points


class CommentPolicy(models.Model):
    class Mode(models.IntegerChoices):
        """From the mildest to the strictest."""

        OPEN = 1, "open: comments are shown at once"
        NEW_READERS_FIRST = 2, "comments of new readers are checked first"
        ALL_FIRST = 3, "all comments are checked first"
        CLOSED = 4, "closed: no new comments"

    class Lock(models.TextChoices):
        NONE = "", "not locked"
        LEGAL = "legal", "locked for legal reasons: no comment is taken or shown"
        ELECTION = "election", "locked for an election: no comment is taken"

    # Both empty: the site's own policy, of which there is one.
    desk = models.OneToOneField(Desk, models.CASCADE, null=True, blank=True, related_name="comment_policy")
    article = models.OneToOneField(
        Article, models.CASCADE, null=True, blank=True, related_name="comment_policy"
    )
    mode = models.PositiveSmallIntegerField(choices=Mode, default=Mode.OPEN)
    closes_after_days = models.PositiveIntegerField(
        null=True, blank=True, help_text="Days after publication; empty: never."
    )
    lock = models.CharField(max_length=10, choices=Lock, blank=True, default=Lock.NONE)
    lock_notice = models.CharField(max_length=LONGEST_NOTICE, blank=True, help_text="Readers see it.")

    class Meta:
        verbose_name = "comment policy"
        verbose_name_plural = "comment policies"
        constraints = [
            models.CheckConstraint(
                condition=Q(desk=None) | Q(article=None), name="comments_policy_of_one_thing"
            ),
            models.UniqueConstraint(
                models.Value(1), condition=Q(desk=None, article=None), name="comments_policy_one_for_the_site"
            ),
            models.CheckConstraint(
                condition=Q(lock="") | ~Q(lock_notice=""), name="comments_policy_lock_has_a_notice"
            ),
        ]

    def __str__(self) -> str:
        return str(self.article or self.desk or "The whole site")


class OpenHours(models.Model):
    """Hours of a weekday in which comments are taken, by the clock in London. None at all: always."""

    class Weekday(models.IntegerChoices):
        MONDAY = 0
        TUESDAY = 1
        WEDNESDAY = 2
        THURSDAY = 3
        FRIDAY = 4
        SATURDAY = 5
        SUNDAY = 6

    policy = models.ForeignKey(CommentPolicy, models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField(choices=Weekday)
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        verbose_name_plural = "open hours"
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens__lt=models.F("closes")), name="comments_hours_open_before_they_close"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M} to {self.closes:%H:%M}"


class PolicyChange(models.Model):
    """Who changed a policy, when, and what it said before and after. Append-only."""

    desk = models.ForeignKey(Desk, models.PROTECT, null=True, blank=True, related_name="+")
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.article or self.desk or 'The whole site'}, {self.at:%Y-%m-%d}"
