"""Beginning and changing what is not published yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from accounts.models import User
from articles.clearance import require_writer
from articles.copying import copy_rows
from articles.digest import digest_of
from articles.locking import lock_article
from articles.models import STANDING, WORDS, WORKING, Article, Desk, Edit, Edition, State, Transition
from articles.moving import locked, move, require_state
from articles.quoted import name_the_quoted
from articles.refusals import ChangedMeanwhile, WrongState


def start_article(
    desk: Desk, *, headline: str, kind: str, by: User, at: datetime | None = None, slug: str = ""
) -> Edition:
    """A new article with its first, empty edition, ready to be edited.

    The address is made of the headline unless one is given. Raises NotAllowed.
    """
    require_writer(by, desk)
    with transaction.atomic():
        Desk.objects.select_for_update().get(pk=desk.pk)  # two articles of one headline get two addresses
        article = Article.objects.create(desk=desk, kind=kind, slug=free_slug(desk, slug or headline))
        return _begin(article, Edition(headline=headline.strip(), number=1), by=by, at=at)


def free_slug(desk: Desk, words: str) -> str:
    """An address nobody uses at this desk yet."""
    stem = slugify(words)[:100].strip("-") or "article"
    taken = set(Article.objects.filter(desk=desk, slug__startswith=stem).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(slug for number in range(2, len(taken) + 3) if (slug := f"{stem}-{number}") not in taken)


def new_edition(article: Article, *, by: User, at: datetime | None = None) -> Edition:
    """A working edition of an article that has been published, with everything the last one showed.

    The live page stays as it is until the new edition is published. Raises NotAllowed, or
    WrongState when a working edition exists already or nothing was ever published.
    """
    require_writer(by, article.desk)
    with transaction.atomic():
        article = lock_article(article.pk)
        if article.editions.filter(state__in=WORKING).exists():
            raise WrongState("Somebody is working on a new edition of this article already.")
        last = article.editions.filter(state__in=STANDING).first()
        if last is None:
            raise WrongState("This article has never been published: edit its draft instead.")
        words = {name: getattr(last, name) for name in WORDS if name != "change_note"}
        edition = _begin(article, Edition(**words, number=_next_number(article)), by=by, at=at)
        copy_rows(last, edition)
        return edition


def _next_number(article: Article) -> int:
    return article.editions.order_by("-number").values_list("number", flat=True)[0] + 1


def _begin(article: Article, edition: Edition, *, by: User, at: datetime | None) -> Edition:
    now = at or timezone.now()
    edition.article, edition.desk = article, article.desk
    edition.created_by, edition.created_at, edition.changed_at = by, now, now
    edition.save()
    Transition.objects.create(edition=edition, to_state=State.DRAFT, by=by, at=now)
    return edition


def open_for_edit(edition: Edition, *, by: User, seen_version: int | None = None) -> Edition:
    """The edition, locked for a change of its words or rows; ``record_edit`` ends the change.

    ``seen_version`` is the version the person had before them when they began to type.
    Raises NotAllowed, WrongState for a published edition, ChangedMeanwhile. Needs a transaction.
    """
    require_writer(by, edition.desk)
    fresh = locked(edition)
    require_state(fresh, *WORKING)
    if seen_version is not None and seen_version != fresh.version:
        raise ChangedMeanwhile(
            "Somebody else saved this page while you were writing. Your words are still here."
        )
    return fresh


def record_edit(edition: Edition, *, by: User, at: datetime | None = None) -> None:
    """Write down who saved the edition, and send an approved one back to be approved again."""
    now = at or timezone.now()
    edition.version += 1
    edition.changed_at = now
    if edition.state == State.APPROVED:
        edition.approved_by, edition.approved_digest = None, ""
        move(edition, State.SUBMITTED, by=by, at=now, reason="Changed after it was approved.")
    edition.save()
    name_the_quoted(edition)
    Edit.objects.create(edition=edition, by=by, at=now, digest=digest_of(edition))


@contextmanager
def editing(
    edition: Edition, *, by: User, seen_version: int | None = None, at: datetime | None = None
) -> Iterator[Edition]:
    """``with editing(edition, by=user) as draft:`` change words and rows; one transaction, one Edit."""
    with transaction.atomic():
        draft = open_for_edit(edition, by=by, seen_version=seen_version)
        yield draft
        record_edit(draft, by=by, at=at)


@transaction.atomic
def discard(edition: Edition, *, by: User, at: datetime | None = None, reason: str = "") -> Transition:
    """Put a working edition away for good; its words stay on record. Raises NotAllowed, WrongState."""
    edition = locked(edition)
    require_writer(by, edition.desk)
    require_state(edition, *WORKING)
    return move(edition, State.DISCARDED, by=by, at=at, reason=reason)
