"""What search engines may read, cut by month: a closed month's file hardly ever changes again."""

from datetime import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index as index_view
from django.contrib.sitemaps.views import sitemap as section_view
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.caching import public_page
from articles.listings import live
from articles.models import Desk, Edition, EditionPerson
from articles.models.edition import EditionQuerySet
from people.models import Person


class OnThisSite(Sitemap):  # type: ignore[type-arg]
    """Addresses are built on the site's own address, whatever host was asked for."""

    def get_protocol(self, protocol: str | None = None) -> str:
        return settings.SITE_URL.partition("://")[0]

    def get_domain(self, site: object = None) -> str:
        return settings.SITE_URL.partition("://")[2]


class Month(OnThisSite):
    def __init__(self, first_day: datetime) -> None:
        self.first_day = first_day

    def items(self) -> EditionQuerySet:
        next_month = _first_of_next_month(self.first_day)
        return live().filter(
            first_published_at__gte=self.first_day, first_published_at__lt=next_month
        ).newest_first()

    def lastmod(self, edition: Edition) -> datetime | None:
        return edition.published_at


class Desks(OnThisSite):
    def items(self) -> QuerySet[Desk]:
        return Desk.objects.order_by("pk")


class People(OnThisSite):
    """Only those whom a live article names: a name from a draft would tell of the draft."""

    def items(self) -> QuerySet[Person]:
        named = EditionPerson.objects.filter(person=OuterRef("pk"), edition__in=Edition.objects.live())
        return Person.objects.current().filter(Exists(named)).order_by("pk")


def _sections() -> dict[str, Sitemap]:  # type: ignore[type-arg]
    months = Edition.objects.live().datetimes("first_published_at", "month", order="DESC")
    return {
        "desks": Desks(),
        "people": People(),
        **{f"news-{month:%Y-%m}": Month(month) for month in months},
    }


def _first_of_next_month(first_day: datetime) -> datetime:
    year, month = divmod(first_day.year * 12 + first_day.month, 12)
    return timezone.make_aware(datetime(year, month + 1, 1))  # noqa: DTZ001 -- made aware here


@public_page
def index(request: HttpRequest) -> HttpResponse:
    return index_view(request, sitemaps=_sections(), sitemap_url_name="sitemap_section")


@public_page
def section(request: HttpRequest, section: str) -> HttpResponse:
    return section_view(request, sitemaps=_sections(), section=section)
