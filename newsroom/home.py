"""The front page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.caching import public_page
from articles.listings import authors, lead_picture, lead_pictures_of, live, together
from articles.models import Article, Desk, Edition

LATEST = 40  # what is laid out on the page
CANDIDATES = 10  # among so many of the newest, those with a picture go to the top
SECONDARY = 4
OPINIONS = 3
PER_DESK = 4
FROM_EACH_DESK = 1 + SECONDARY + OPINIONS + PER_DESK  # whatever else takes from a desk, its place is filled
MORE = 8


@dataclass(frozen=True)
class FrontPage:
    """No article stands on it twice."""

    lead: Edition | None
    secondary: list[Edition]
    opinions: list[Edition]
    desks: list[tuple[Desk, list[Edition]]]
    more: list[Edition]

    @property
    def all_desks(self) -> list[Desk]:
        return [desk for desk, _ in self.desks]


@public_page
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "newsroom/home.html", {"front": front_page()})


def front_page() -> FrontPage:
    latest = list(live().newest_first()[:LATEST])
    desks = list(Desk.objects.select_related("organisation"))
    by_desk = together(*(live().filter(desk=desk).newest_first()[:FROM_EACH_DESK] for desk in desks))
    prefetch_related_objects(latest, lead_picture(), authors())
    return _laid_out(latest, list(zip(desks, by_desk, strict=True)))


def _laid_out(latest: list[Edition], by_desk: list[tuple[Desk, list[Edition]]]) -> FrontPage:
    """From the top of the page down, each place takes from what those above it left."""
    shown: set[int] = set()
    lead = _taken(sorted(latest[:CANDIDATES], key=_has_no_picture), 1, shown)
    news = [edition for edition in latest if not _is_opinion(edition)]
    secondary = _taken(sorted(news[:CANDIDATES], key=_has_no_picture), SECONDARY, shown)
    opinions = _taken(filter(_is_opinion, latest), OPINIONS, shown)
    desks = [(desk, _taken(editions, PER_DESK, shown)) for desk, editions in by_desk]
    return FrontPage(
        lead=lead[0] if lead else None,
        secondary=secondary,
        opinions=opinions,
        desks=desks,
        more=_taken(latest, MORE, shown),
    )


def _taken(editions: Iterable[Edition], number: int, shown: set[int]) -> list[Edition]:
    free = [edition for edition in editions if edition.pk not in shown][:number]
    shown.update(edition.pk for edition in free)
    return free


def _has_no_picture(edition: Edition) -> bool:
    return not lead_pictures_of(edition)


def _is_opinion(edition: Edition) -> bool:
    return edition.article.kind == Article.Kind.OPINION
