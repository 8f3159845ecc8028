"""What a reader sends, for tests that ask one check about it."""

from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from articles.models import Article
from comments.models import CommentPolicy, Reader
from comments.policy import PolicyNow
from comments.screening.submission import FormSigns, Submission


def a_submission(text: str = "Buses are late.", **fields: object) -> Submission:
    """By a reader who is known here, through a form that was open for a minute; touches no database."""
    now = timezone.now()
    whole = Submission(
        article=Article(pk=70, desk_id=7),
        reader=Reader(pk=700, shown_count=50),
        text=text,
        policy=PolicyNow(CommentPolicy.Mode.OPEN),
        at=now,
        form=FormSigns(now - timedelta(minutes=1)),
    )
    return replace(whole, **fields)  # type: ignore[arg-type]
