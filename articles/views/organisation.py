"""An organisation's page: what it belongs to, who holds its posts now, and the articles about it."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles.caching import public_page
from articles.listings import involving, with_cards
from articles.paging import page_of
from people.models import ContactDetail, Membership, Organisation


@public_page
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Organisation.objects.select_related("parent", "succeeded_by"), slug=slug)
    return render(
        request,
        "articles/organisation.html",
        {
            "organisation": found,
            "parts": found.parts.filter(dissolved=""),
            "desks": found.desks.all(),
            "holders": _holders_now(found),
            "contacts": ContactDetail.objects.public().filter(organisation=found),
            "page": page_of(with_cards(involving(found)), request.GET),
        },
    )


def _holders_now(organisation: Organisation) -> list[Membership]:
    """Who has begun to hold a post or a role in it and is not known to have ended; most senior first."""
    today = timezone.localdate()
    rows = Membership.objects.filter(
        Q(post__organisation=organisation) | Q(organisation=organisation),
        start_earliest__lte=today,
        end_earliest__gte=today,
    )
    return list(rows.by_seniority().with_labels().select_related("person"))
