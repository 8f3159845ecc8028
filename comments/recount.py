"""Counting anew what ``comments.counters`` keeps, and saying where a kept number is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models
from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Least

from comments.models import Comment, Reader, Report, Status, Thread
from comments.pressing import EACH_REPORT, MOST_PRESSING, WAITING


@dataclass(frozen=True)
class WrongCount:
    row: str
    name: str
    kept: int | bool
    counted: int | bool


def wrong_counts() -> Iterator[WrongCount]:
    """Everything kept that a recount does not bear out. Reads every comment: for tests and for a doubt."""
    yield from _wrong(Thread.objects.all(), _of_threads())
    yield from _wrong(Reader.objects.all(), _of_readers())
    yield from _wrong(Comment.objects.all(), _of_comments())


def _of_threads() -> dict[str, models.Expression]:
    comments = Comment.objects.filter(article=OuterRef("article"))
    return {
        "posted_count": _number_of(comments),
        "shown_count": _number_of(comments.filter(status=Status.SHOWN)),
        "held_count": _number_of(comments.filter(status=Status.HELD)),
    }


def _of_readers() -> dict[str, models.Expression]:
    comments = Comment.objects.filter(author=OuterRef("pk"))
    return {
        "posted_count": _number_of(comments),
        "shown_count": _number_of(comments.filter(status=Status.SHOWN)),
        "rejected_count": _number_of(comments.filter(status=Status.REJECTED)),
    }


def _of_comments() -> dict[str, models.Expression]:
    replies = Comment.objects.filter(parent=OuterRef("pk"), is_visible=True)
    is_visible = Q(status=Status.SHOWN) | Q(visible_replies__gt=0)
    return {
        "visible_replies": _number_of(replies),
        "open_reports": _number_of(Report.objects.filter(comment=OuterRef("pk"), decision=None)),
        "priority": Least(_by_words() + EACH_REPORT * F("open_reports"), MOST_PRESSING),
        "is_visible": models.Case(models.When(is_visible, then=Value(True)), default=Value(False)),  # noqa: FBT003
    }


def _by_words() -> models.Case:
    waits = Q(status__in=WAITING, is_reviewed=False)
    return models.Case(models.When(waits, then=F("revision__priority")), default=Value(0))


def _number_of(rows: "models.QuerySet[models.Model]") -> Coalesce:
    # Grouped by a constant, because an aggregate over no group at all is no subquery.
    counted = rows.order_by().annotate(_all=Value(1)).values("_all").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number"), output_field=IntegerField()), 0)


def _wrong(
    rows: "models.QuerySet[models.Model]", counted: dict[str, models.Expression]
) -> Iterator[WrongCount]:
    for name, expression in counted.items():
        differing = rows.annotate(_counted=expression).exclude(**{name: models.F("_counted")})
        for row in differing.order_by("pk"):
            yield WrongCount(str(row), name, getattr(row, name), row._counted)
