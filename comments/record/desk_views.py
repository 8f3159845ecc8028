"""The page in the back office that says what each moderator decided."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.signed_in import signed_in
from comments.clearance import keeps_the_site
from comments.desk.tabs import tabs
from comments.keepers import keeper
from comments.record.by_moderator import rows

DAYS = 365


@require_safe
def moderators_record(request: HttpRequest) -> TemplateResponse:
    user = signed_in(request)
    sees_all, kept = keeps_the_site(user), keeper(user)
    if not sees_all and kept is None:
        raise PermissionDenied("Only moderators see what moderators decided.")
    today = timezone.localdate()
    context = {
        "title": "What moderators decided",
        "tabs": tabs(kept, reverse("moderators_record")) if kept else [],
        "rows": rows(today - timedelta(days=DAYS), today, None if sees_all else user),
        "sees_all": sees_all,
    }
    return TemplateResponse(request, "back_office/comments_record.html", context)
