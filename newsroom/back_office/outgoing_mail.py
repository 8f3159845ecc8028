"""Outgoing mail: what became of each letter, for those who run the place. Codes are shown to nobody."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST

from accounts.registers import Register
from accounts.signed_in import signed_in
from outbox.models import Letter
from outbox.refusals import Refusal
from outbox.retrying import try_again

MAY_TRY_AGAIN = "outbox.change_letter"
MOST_LISTED = 1000
NOT_SHOWN = "Not shown: it carries a code, or a link that opens an account."


class NewestOnly(Paginator):  # type: ignore[type-arg]
    """Every notice adds a row: beyond the newest thousand, a search finds the letters to an address."""

    @cached_property
    def count(self) -> int:
        letters: Any = self.object_list
        return int(letters.values("pk")[:MOST_LISTED].count())


class EndFilter(admin.SimpleListFilter):
    title = "what became of it"
    parameter_name = "end"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("waiting", "Waiting"), ("given-up", "Given up")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Letter]) -> QuerySet[Letter]:
        letters: Any = queryset
        if self.value() == "waiting":
            return letters.waiting()  # type: ignore[no-any-return]
        return letters.given_up() if self.value() == "given-up" else queryset


class LetterAdmin(Register):
    plural = "outgoing mail"
    list_display = ["about", "to", "end", "written_at"]
    list_filter = [EndFilter]
    search_fields = ["to"]
    ordering = ["-id"]
    sortable_by = ()
    paginator = NewestOnly
    show_full_result_count = False
    change_form_template = "back_office/letter.html"
    fields = [
        "end",
        "to",
        "reply_to",
        "words",
        "attempts",
        "last_error",
        "written_at",
        "due_at",
        "message_id",
    ]

    def get_urls(self) -> list[URLPattern]:
        again = self.admin_site.admin_view(require_POST(self.try_again_view))
        return [
            path("<path:object_id>/try-again/", again, name="outbox_letter_try_again"),
            *super().get_urls(),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # only what happens on the site writes letters

    def has_change_permission(self, request: HttpRequest, obj: Letter | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Letter | None = None) -> bool:
        return False

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Letter], search_term: str
    ) -> tuple[QuerySet[Letter], bool]:
        """By a whole address, which the index knows."""
        letters: Any = queryset
        address = search_term.replace("\0", "").strip()
        return (letters.addressed_to(address) if address else queryset), False

    def render_change_form(  # type: ignore[override]
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        letter: Letter = kwargs["obj"]
        context["may_try_again"] = letter.can_be_tried_again and request.user.has_perm(MAY_TRY_AGAIN)
        return super().render_change_form(request, context, **kwargs)

    def try_again_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        if not request.user.has_perm(MAY_TRY_AGAIN):
            raise PermissionDenied
        letter = self.get_object(request, unquote(object_id))
        if letter is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        try:
            try_again(letter, by=signed_in(request))
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            self.log_change(request, letter, "Tried again.")
            messages.success(request, "It is due now, and goes out as soon as the worker comes to it.")
        return redirect("admin:outbox_letter_change", letter.pk)

    @admin.display(description="subject")
    def about(self, letter: Letter) -> str:
        return str(letter)

    @admin.display(description="text")
    def words(self, letter: Letter) -> str:
        return NOT_SHOWN if letter.is_secret else letter.text or "No longer kept."

    @admin.display(description="what became of it")
    def end(self, letter: Letter) -> str:
        if letter.sent_at:
            return f"Sent {_moment(letter.sent_at)}"
        if letter.given_up_at:
            return f"Given up {_moment(letter.given_up_at)}"
        if letter.attempts:
            return f"Tried in vain, again from {_moment(letter.due_at)}"
        return "Waiting"


def _moment(at: Any) -> str:
    return date_format(timezone.localtime(at), "D j M Y, H:i")
