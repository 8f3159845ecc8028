"""Who's who: everybody who holds an office today, by the body it belongs to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.caching import public_page
from people.models import Membership, Organisation

# Bodies in the order a reader looks for them; every other kind comes after.
ORDER = [Organisation.Kind.COUNCIL, Organisation.Kind.CABINET, Organisation.Kind.COMMITTEE]


@public_page
def people(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/people.html", {"bodies": _holders_by_body()})


def _holders_by_body() -> list[tuple[Organisation, list[Membership]]]:
    today = timezone.localdate()
    rows = Membership.objects.filter(start_earliest__lte=today, end_earliest__gte=today)
    holders: dict[Organisation, list[Membership]] = {}
    for row in rows.by_seniority().with_labels().select_related("person"):
        holders.setdefault(row.body, []).append(row)
    return sorted(holders.items(), key=lambda item: _place(item[0]))


def _place(body: Organisation) -> tuple[int, str]:
    kind = Organisation.Kind(body.kind)
    return (ORDER.index(kind) if kind in ORDER else len(ORDER), body.name)
