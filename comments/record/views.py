"""The published accounts of how comments are moderated: of the whole site, and of one desk."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles.caching import public_page
from articles.models import Desk
from comments.models import DeskTally, Measure
from comments.record.accounts import Accounts, accounts_of, twelve_months, years
from comments.record.plot import plot

DRAWN = (Measure.RECEIVED, Measure.REJECTED)


@public_page
def record(request: HttpRequest, year: int | None = None) -> HttpResponse:
    desks = Desk.objects.filter(pk__in=DeskTally.objects.values("desk")).order_by("name")
    return _page(request, year, None, {"desks": desks})


@public_page
def desk_record(request: HttpRequest, slug: str, year: int | None = None) -> HttpResponse:
    return _page(request, year, get_object_or_404(Desk, slug=slug), {})


def _page(request: HttpRequest, year: int | None, desk: Desk | None, more: dict[str, object]) -> HttpResponse:
    """Without a year: the last twelve months."""
    today = timezone.localdate()
    known = years(today)
    if year is not None and year not in known:
        raise Http404("There are no accounts of that year.")
    accounts = accounts_of(twelve_months(date(year, 12, 1) if year else today), desk)
    context = {"accounts": accounts, "year": year, "years": known, "desk": desk, **_picture(accounts), **more}
    return render(request, "comments/record/record.html", context)


def _picture(accounts: Accounts) -> dict[str, object]:
    """The plot, and the letter under each month's bars with its place."""
    series = [[month.numbers[measure] for month in accounts.months] for measure in DRAWN]
    drawn = plot(series)
    letters = [f"{month.month:%b}"[0] if month.month else "" for month in accounts.months]
    return {"plot": drawn, "names": list(zip(drawn.middles, letters, strict=True))}
