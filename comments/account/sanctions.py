"""The page that says what a reader may not do, and why. There are no others: nothing is done in secret."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from comments.account.asking import for_reader
from comments.account.paging import page_of
from comments.models import Reader


@for_reader
def sanctions(request: HttpRequest, reader: Reader) -> HttpResponse:
    page = page_of(reader.sanctions.select_related("reason", "desk"), request.GET)
    facts = {"page": page, "now": timezone.now()}
    return render(request, "comments/account/sanctions.html", facts)
