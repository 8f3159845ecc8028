"""An organisation's page: what it belongs to, who holds its posts now, and the articles about it."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.caching import public_page
from articles.holders import holders_now
from articles.listings import involving, with_cards
from articles.paging import page_of
from people.models import ContactDetail, Membership, Organisation

# A council has sixty councillors: so many stand above the news, the others can be unfolded.
AT_ONCE = 12


@public_page
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(
        Organisation.objects.unveiled().select_related("parent", "succeeded_by"), slug=slug
    )
    return render(
        request,
        "articles/organisation.html",
        {
            "organisation": found,
            "parts": found.parts.unveiled().filter(dissolved=""),
            "desks": found.desks.all(),
            "holders": _holders(found),
            "contacts": ContactDetail.objects.public().filter(organisation=found),
            "page": page_of(with_cards(involving(found)), request.GET),
        },
    )


def _holders(organisation: Organisation) -> dict[str, list[Membership]]:
    own = Q(post__organisation=organisation) | Q(organisation=organisation)
    rows = list(holders_now().filter(own))
    return {"first": rows[:AT_ONCE], "rest": rows[AT_ONCE:]}
