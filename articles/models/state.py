"""The states an edition passes through, and the groups of states that mean something together."""

from django.db import models


class State(models.TextChoices):
    """Only the verbs in ``articles.workflow`` and ``articles.drafting`` assign one."""

    DRAFT = "draft", "draft"
    SUBMITTED = "submitted", "waiting for approval"
    APPROVED = "approved", "approved"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"
    REMOVED = "removed", "removed"
    SUPERSEDED = "superseded", "replaced by a newer edition"
    DISCARDED = "discarded", "discarded"


# Being worked on: at most one for each article.
WORKING = (State.DRAFT, State.SUBMITTED, State.APPROVED)
# What the article's address answers with: at most one for each article.
STANDING = (State.PUBLISHED, State.WITHDRAWN, State.REMOVED)
# Has a page that the public may read.
READABLE = (State.PUBLISHED, State.WITHDRAWN)
# Was shown to the public once, so its words may never change again.
FROZEN = (*STANDING, State.SUPERSEDED)
