"""When comments are taken: on the whole site, at each desk, under single pages."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from accounts.models import User
from accounts.registers import Register
from accounts.signed_in import signed_in
from comments.admin.policy_form import NewPolicyForm, PolicyForm
from comments.admin.site_wide import keeps_it
from comments.keepers import keeper
from comments.models import CommentPolicy, PolicyChange
from comments.refusals import Refusal

LINE_BREAK = mark_safe("<br>")  # an element of ours
SHOWN = 10  # of the latest changes
IN_WORDS = {
    "mode": "new comments",
    "closes_after_days": "days until they close",
    "hours": "hours",
    "lock": "lock",
    "lock_notice": "notice",
}


@admin.register(CommentPolicy)
class PolicyAdmin(Register):
    plural = "when comments are taken"
    new_label = "For a desk or a page"
    list_display = ["whose", "mode", "closes_after_days", "lock"]
    list_select_related = ["desk", "article"]
    list_filter = ["lock", "mode"]
    ordering = ["article", "desk", "id"]
    readonly_fields = ["changes"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[CommentPolicy]:
        """The site's, and those of the desks whose comments this user keeps."""
        policies = super().get_queryset(request).select_related("desk", "article")
        who = keeper(request.user) if isinstance(request.user, User) else None
        whole_site = Q(desk=None, article=None)
        if who is None:
            return policies.filter(whole_site)
        if who.desks is None:
            return policies
        return policies.filter(whole_site | Q(desk__in=who.desks) | Q(article__desk__in=who.desks))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        kwargs["form"] = PolicyForm if obj else NewPolicyForm
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.by = signed_in(request)
        return form

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = list((PolicyForm if obj else NewPolicyForm).Meta.fields)
        return [*fields, "changes"] if obj else fields

    def has_change_permission(self, request: HttpRequest, obj: CommentPolicy | None = None) -> bool:
        """The site's own is everybody's to see; who may change it the verbs say as well."""
        if not super().has_change_permission(request, obj):
            return False
        is_of_the_site = obj is not None and obj.desk_id is None and obj.article_id is None
        return keeps_it(request) if is_of_the_site else True

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # opened again, not deleted: what it said stays on record

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """What a verb refuses although the form was in order: somebody else was quicker."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: CommentPolicy, form: Any, change: bool) -> None:  # noqa: FBT001 -- Django's signature
        obj.pk = form.carry_out().pk

    @admin.display(description="for")
    def whose(self, policy: CommentPolicy) -> str:
        return str(policy)

    @admin.display(description="Latest changes")
    def changes(self, policy: CommentPolicy) -> SafeString:
        of = PolicyChange.objects.filter(desk=policy.desk, article=policy.article).select_related("by")
        lines = ((_when(change), str(change.by), _what(change)) for change in of[:SHOWN])
        return format_html_join(LINE_BREAK, "{}, {}: {}", lines)


def _when(change: PolicyChange) -> str:
    return date_format(timezone.localtime(change.at), "D j M Y, H:i")


def _what(change: PolicyChange) -> str:
    different = [name for name in IN_WORDS if change.before.get(name) != change.after.get(name)]
    return "; ".join(f"{IN_WORDS[name]}: {_said(change.after.get(name))}" for name in different)


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "always"
    return str(value).replace("_", " ") if value not in (None, "") else "none"
