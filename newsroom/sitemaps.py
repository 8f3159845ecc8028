"""What search engines may read, cut by month: a closed month's file hardly ever changes again.

Django's own index asks every section how long it is and when it last changed, which reads every
article there is; ours only names the sections.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as section_view
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from taggit.models import Tag

from articles.caching import public_page
from articles.listings import live, tags_of_live
from articles.models import Desk, Edition, EditionOrganisation, EditionPerson
from articles.models.edition import EditionQuerySet
from people.models import Organisation, Person


class OnThisSite(Sitemap):  # type: ignore[type-arg]
    """Addresses are built on the site's own address, whatever host was asked for."""

    def get_protocol(self, protocol: str | None = None) -> str:
        return str(settings.SITE_URL.partition("://")[0])

    def get_domain(self, site: object = None) -> str:
        return str(settings.SITE_URL.partition("://")[2])


class Month(OnThisSite):
    def __init__(self, first_day: date) -> None:
        self.first_day = first_day

    def items(self) -> EditionQuerySet:
        start, end = _midnight(self.first_day), _midnight(_next_month(self.first_day))
        return live().filter(first_published_at__gte=start, first_published_at__lt=end).newest_first()

    def lastmod(self, edition: Edition) -> datetime | None:
        return edition.published_at


class Desks(OnThisSite):
    def items(self) -> QuerySet[Desk]:
        return Desk.objects.order_by("pk")


# A name, a body or a tag that only unpublished work has would tell of that work.
class People(OnThisSite):
    def items(self) -> QuerySet[Person]:
        named = EditionPerson.objects.filter(person=OuterRef("pk"), edition__in=Edition.objects.live())
        return Person.objects.current().filter(Exists(named)).order_by("pk")


class Organisations(OnThisSite):
    def items(self) -> QuerySet[Organisation]:
        named = EditionOrganisation.objects.filter(
            organisation=OuterRef("pk"), edition__in=Edition.objects.live()
        )
        return Organisation.objects.filter(Exists(named)).order_by("pk")


class Tags(OnThisSite):
    def items(self) -> QuerySet[Tag]:
        return tags_of_live().order_by("pk")

    def location(self, tag: Tag) -> str:
        return reverse("tag", args=[tag.slug])


STANDING = {"desks": Desks, "people": People, "organisations": Organisations, "tags": Tags}


@public_page
def index(request: HttpRequest) -> HttpResponse:
    names = [*STANDING, *(f"news-{month:%Y-%m}" for month in _months())]
    sections = [{"location": settings.SITE_URL + reverse("sitemap_section", args=[name])} for name in names]
    return render(request, "sitemap_index.xml", {"sitemaps": sections}, content_type="application/xml")


@public_page
def section(request: HttpRequest, section: str) -> HttpResponse:
    found = STANDING[section]() if section in STANDING else Month(_month(section))
    return section_view(request, sitemaps={section: found}, section=section)


def _months() -> Iterator[date]:
    """From the newest article's month back to the oldest's."""
    newest = live().newest_first().first()
    oldest = live().newest_first().reverse().first()
    if newest is None or oldest is None:
        return
    month, last = _month_of(newest), _month_of(oldest)
    while month >= last:
        yield month
        month = (month - timedelta(days=1)).replace(day=1)


def _month_of(edition: Edition) -> date:
    return timezone.localdate(edition.first_published_at).replace(day=1)


def _month(section: str) -> date:
    """Raises Http404 for what is not the name of a month's section."""
    try:
        month = datetime.strptime(section, "news-%Y-%m").date()  # noqa: DTZ007 -- a calendar month
        _midnight(_next_month(month))  # there is none after the last month of all
        return month
    except (ValueError, OverflowError):
        raise Http404("There is no such sitemap.") from None


def _next_month(first_day: date) -> date:
    return (first_day + timedelta(days=31)).replace(day=1)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day))  # noqa: DTZ001 -- made aware here
