"""Where a comment stands."""

from django.db import models


class Status(models.TextChoices):
    HELD = "held", "waiting for a moderator"
    SHOWN = "shown", "shown"
    REJECTED = "rejected", "rejected"
    WITHDRAWN = "withdrawn", "withdrawn by its author"
    ERASED = "erased", "erased with its author’s account"
