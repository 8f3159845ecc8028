"""Very many comments at once, as the verbs would have left them: rows, decisions and counters agree."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F

from articles.models import Article
from comments.models import Action, Comment, CommentRevision, Decision, Reader, Status, Thread
from comments.models.comment import DEEPEST
from comments.paths import step
from comments.text.folding import fingerprint
from comments.text.rendering import as_html

BATCH = 5_000
TEXTS = 20_000
BEGIN = datetime(2024, 1, 1, tzinfo=UTC)
WORDS = (
    "bus",
    "late",
    "again",
    "council",
    "road",
    "bin",
    "library",
    "ward",
    "budget",
    "school",
    "park",
    "tree",
)


@dataclass
class Place:
    """What has to be known of a comment while those that answer it are being written."""

    pk: int
    number: int
    path: str
    depth: int
    parent: "Place | None"
    is_shown: bool
    replies: int = 0

    @property
    def is_reviewed(self) -> bool:
        return self.is_shown and self.pk % 4 > 0

    @property
    def is_visible(self) -> bool:
        return self.is_shown or self.replies > 0


@dataclass
class Crowd:
    """``held`` of a thousand comments wait for a moderator, ``answers`` of a hundred answer another one."""

    readers: list[Reader]
    seed: int = 1
    held: int = 5
    answers: int = 60
    tell: Callable[[int], None] = lambda _number: None
    _next: int = field(default=0, init=False)

    def comment_on(self, article: Article, many: int) -> None:
        """Comments under an article that has none yet."""
        choose = random.Random(self.seed)
        self._next = max(_highest(Comment), _highest(CommentRevision), _highest(Decision))
        places = self._places(many, choose)
        for batch in _in_batches(places, BATCH):
            self._write(article, batch, choose)
            self.tell(len(batch))
        _count(article, places, self.readers)

    def _places(self, many: int, choose: random.Random) -> list[Place]:
        places: list[Place] = []
        for number in range(1, many + 1):
            answered = choose.choice(places) if places and choose.randrange(100) < self.answers else None
            parent = answered if answered is None or answered.depth < DEEPEST else answered.parent
            shown = choose.randrange(1000) >= self.held
            path = (parent.path if parent else "") + step(number)
            self._next += 1
            place = Place(self._next, number, path, parent.depth + 1 if parent else 0, parent, shown)
            places.append(place)
        for place in reversed(places):  # an answer comes after what it answers
            if place.is_visible and place.parent:
                place.parent.replies += 1
        return places

    def _write(self, article: Article, places: list[Place], choose: random.Random) -> None:
        readers = self.readers
        Comment.objects.bulk_create(_comment(article, place, readers) for place in places)
        CommentRevision.objects.bulk_create(_revision(place, choose) for place in places)
        Decision.objects.bulk_create(_decision(place) for place in places)
        Comment.objects.filter(pk__gte=places[0].pk, pk__lte=places[-1].pk).update(
            revision_id=F("pk"), last_decision_id=F("pk")
        )


def some_readers(many: int) -> list[Reader]:
    return Reader.objects.bulk_create(
        Reader(display_name=f"Reader {number}", skeleton=f"crowd-{number}", joined_at=BEGIN)
        for number in range(many)
    )


def after_bulk(*models: type[Any]) -> None:
    """PostgreSQL's sequences have not heard of keys that were chosen here."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for model in models or (Comment, CommentRevision, Decision):
            table = model._meta.db_table
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")  # noqa: S608


def _comment(article: Article, place: Place, readers: list[Reader]) -> Comment:
    return Comment(
        pk=place.pk,
        article=article,
        desk_id=article.desk_id,
        author=readers[place.pk % len(readers)],
        parent_id=place.parent.pk if place.parent else None,
        number=place.number,
        depth=place.depth,
        path=place.path,
        status=Status.SHOWN if place.is_shown else Status.HELD,
        is_reviewed=place.is_reviewed,
        is_visible=place.is_visible,
        visible_replies=place.replies,
        priority=0 if place.is_reviewed else place.pk % 3,
        client_id=UUID(int=place.pk),
        posted_at=BEGIN + timedelta(minutes=place.pk % 1_000_000),
    )


def _revision(place: Place, choose: random.Random) -> CommentRevision:
    text, html, folded = _words(choose.randrange(TEXTS))
    return CommentRevision(
        pk=place.pk,
        comment_id=place.pk,
        text=text,
        html=html,
        fingerprint=folded,
        priority=place.pk % 3,
        written_at=BEGIN + timedelta(minutes=place.pk % 1_000_000),
    )


@cache
def _words(number: int) -> tuple[str, str, str]:
    """A text, its HTML and its fingerprint: a crowd says the same things now and then."""
    text = f"{' '.join(random.Random(number).choices(WORDS, k=12))} {number}"
    return text, as_html(text), fingerprint(text)


def _decision(place: Place) -> Decision:
    """What was approved afterwards is not written down: this crowd has one decision each."""
    return Decision(
        pk=place.pk,
        comment_id=place.pk,
        revision_id=place.pk,
        action=Action.POST,
        at=BEGIN + timedelta(minutes=place.pk % 1_000_000),
        to_status=Status.SHOWN if place.is_shown else Status.HELD,
        to_reviewed=False,
        to_escalated=False,
    )


def _count(article: Article, places: list[Place], readers: list[Reader]) -> None:
    shown = sum(place.is_shown for place in places)
    Thread.objects.create(
        article=article, posted_count=len(places), shown_count=shown, held_count=len(places) - shown
    )
    posted, seen = Counter[int](), Counter[int]()
    for place in places:
        author = readers[place.pk % len(readers)].pk
        posted[author] += 1
        seen[author] += place.is_shown
    for pk, number in posted.items():
        Reader.objects.filter(pk=pk).update(
            posted_count=F("posted_count") + number, shown_count=F("shown_count") + seen[pk]
        )


def _highest(model: type[Any]) -> int:
    return model.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _in_batches(places: Iterable[Place], size: int) -> Iterator[list[Place]]:
    remaining = iter(places)
    while batch := list(islice(remaining, size)):
        yield batch
