"""Lists of any length, a page at a time: nothing is counted, nothing is skipped over.

A page is named by the article it begins after, not by a number: it stays where it is while
new articles arrive, and the thousandth page costs what the first one costs.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

from django.db.models import Q
from django.http import Http404, QueryDict

from articles.models import Edition
from articles.models.edition import EditionQuerySet

PAGE_SIZE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# So many digits fit every date of this millennium and every key a database gives out.
PLACE = re.compile(r"(\d{1,16})-(\d{1,18})", re.ASCII)


@dataclass(frozen=True)
class Place:
    """One edition's place in the order of ``newest_first``; written as microseconds and key."""

    at: datetime
    pk: int

    @classmethod
    def of(cls, edition: Edition) -> Self:
        if edition.first_published_at is None:
            raise ValueError("An unpublished edition has no place in a public list.")
        return cls(edition.first_published_at, edition.pk)

    @classmethod
    def parse(cls, written: str) -> Self:
        """Raises Http404 for what is not a place: nobody was ever given such an address."""
        match = PLACE.fullmatch(written)
        if match is None:
            raise Http404("There is no such page of this list.")
        return cls(EPOCH + timedelta(microseconds=int(match[1])), int(match[2]))

    def __str__(self) -> str:
        return f"{(self.at - EPOCH) // timedelta(microseconds=1)}-{self.pk}"


@dataclass(frozen=True)
class Page:
    """Up to ``PAGE_SIZE`` editions; ``newer`` and ``older`` are query strings, empty at the ends."""

    editions: list[Edition]
    newer: str = ""
    older: str = ""

    @property
    def is_first(self) -> bool:
        return not self.newer


def page_of(listing: EditionQuerySet, asked: QueryDict) -> Page:
    """The page of a list that ``?before=`` or ``?after=`` asks for; without either, the first."""
    if "before" in asked:
        return _before(listing, Place.parse(str(asked["before"])))
    if "after" in asked:
        return _after(listing, Place.parse(str(asked["after"])))
    return _first(listing)


def _first(listing: EditionQuerySet) -> Page:
    editions, more = _taken(listing.newest_first())
    return Page(editions, older=_before_last(editions) if more else "")


def _before(listing: EditionQuerySet, place: Place) -> Page:
    # The first condition alone lets the database start reading its index at the right spot.
    older = listing.filter(first_published_at__lte=place.at).filter(
        Q(first_published_at__lt=place.at) | Q(pk__lt=place.pk)
    )
    editions, more = _taken(older.newest_first())
    newer = _after_first(editions) if editions else f"after={place}"
    return Page(editions, newer=newer, older=_before_last(editions) if more else "")


def _after(listing: EditionQuerySet, place: Place) -> Page:
    newer = listing.filter(first_published_at__gte=place.at).filter(
        Q(first_published_at__gt=place.at) | Q(pk__gt=place.pk)
    )
    editions, more = _taken(newer.order_by("first_published_at", "pk"))
    if not more:  # the top is reached: show it whole
        return _first(listing)
    editions.reverse()
    return Page(editions, newer=_after_first(editions), older=_before_last(editions))


def _taken(listing: EditionQuerySet) -> tuple[list[Edition], bool]:
    """A page's worth, and whether there is more behind it."""
    editions = list(listing[: PAGE_SIZE + 1])
    return editions[:PAGE_SIZE], len(editions) > PAGE_SIZE


def _after_first(editions: list[Edition]) -> str:
    return f"after={Place.of(editions[0])}"


def _before_last(editions: list[Edition]) -> str:
    return f"before={Place.of(editions[-1])}"
