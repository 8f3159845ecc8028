"""The published accounts of how comments are moderated: of the whole site, and of one desk."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles.caching import public_page
from articles.models import Desk
from comments.models import DeskTally, Measure
from comments.record.accounts import Accounts, accounts_of, twelve_months, years
from comments.record.numbers_file import as_csv
from comments.record.plot import plot
from comments.record.summary import plot_in_words, summary

DRAWN = (Measure.RECEIVED, Measure.REJECTED)


@public_page
def record(request: HttpRequest, year: int | None = None) -> HttpResponse:
    desks = Desk.objects.filter(pk__in=DeskTally.objects.values("desk")).order_by("name")
    return _page(request, year, None, {"desks": desks})


@public_page
def desk_record(request: HttpRequest, slug: str, year: int | None = None) -> HttpResponse:
    return _page(request, year, get_object_or_404(Desk, slug=slug), {})


@public_page
def numbers(request: HttpRequest, slug: str = "", year: int | None = None) -> HttpResponse:
    """What the page shows, as a file to calculate with: of the whole site, or of one desk."""
    desk = get_object_or_404(Desk, slug=slug) if slug else None
    accounts, _ = _accounts(year, desk)
    name = "-".join(["comments", *([slug] if slug else []), str(year or "last-twelve-months")])
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(as_csv(accounts), content_type="text/csv; charset=utf-8", headers=headers)


def _page(request: HttpRequest, year: int | None, desk: Desk | None, more: dict[str, object]) -> HttpResponse:
    accounts, known = _accounts(year, desk)
    when = f"In {year}" if year else "In the last twelve months"
    context = {
        "accounts": accounts,
        "summary": summary(accounts.total, when),
        "year": year,
        "years": known,
        "desk": desk,
        **_picture(accounts),
        **more,
    }
    return render(request, "comments/record/record.html", context)


def _accounts(year: int | None, desk: Desk | None) -> tuple[Accounts, list[int]]:
    """With the years there are. Without a year: the last twelve months. Raises Http404."""
    today = timezone.localdate()
    known = years(today)
    if year is not None and year not in known:
        raise Http404("There are no accounts of that year.")
    return accounts_of(twelve_months(date(year, 12, 1) if year else today), desk), known


def _picture(accounts: Accounts) -> dict[str, object]:
    """The plot, and the letter under each month's bars with its place."""
    series = [[month.numbers[measure] for month in accounts.months] for measure in DRAWN]
    drawn = plot(series)
    letters = [f"{month.month:%b}"[0] if month.month else "" for month in accounts.months]
    return {
        "plot": drawn,
        "plot_in_words": plot_in_words(accounts.months, DRAWN),
        "names": list(zip(drawn.middles, letters, strict=True)),
    }
