"""The register of accounts: who may sign in, and who runs the place."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import BaseUserCreationForm, UserChangeForm
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts import groups
from accounts.models import User
from accounts.registers import Register
from accounts.second_factor.refusals import CannotReset
from accounts.second_factor.reset import reset_second_factor
from accounts.second_factor.session import has_one
from accounts.sessions import sign_out_everywhere
from accounts.signed_in import signed_in


class AccountForm(UserChangeForm):  # type: ignore[type-arg]
    """Which desks somebody works at is said on the desk's page; here only whether they run the place."""

    administrator = forms.BooleanField(
        required=False,
        label="Administrator",
        help_text="Looks after people, organisations, desks and accounts. Does not see unpublished pages.",
    )

    class Meta(UserChangeForm.Meta):
        model = User
        fields = ["email", "name", "is_active", "is_staff"]  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["administrator"].initial = groups.is_administrator(self.instance)


class NewAccountForm(BaseUserCreationForm):  # type: ignore[type-arg]
    """Accounts are for the back office, so a new one may open it. What it sees there the desks decide."""

    class Meta:
        model = User
        fields = ["email", "name"]


@admin.register(User)
class AccountAdmin(DjangoUserAdmin, Register):  # type: ignore[type-arg]
    form = AccountForm
    add_form = NewAccountForm
    list_display = ["email", "name", "is_staff", "is_active", "last_login"]  # readers have no name
    list_filter = ["is_active", "is_staff"]
    search_fields = ["name", "email"]
    ordering = ["name", "email"]
    filter_horizontal = []
    plural = "accounts"
    new_label = "New account"
    readonly_fields = ["new_password", "second_factor", "last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["name", "email", "new_password", "second_factor"]}),
        ("What this account may do", {"fields": ["is_active", "is_staff", "administrator"]}),
        ("On record", {"fields": [("last_login", "date_joined")]}),
    ]
    add_fieldsets = [(None, {"fields": ["name", "email", "password1", "password2"]})]

    @admin.display(description="password")
    def new_password(self, user: User) -> SafeString:
        return format_html('<a href="../password/">{}</a>', "Set a new password")

    @admin.display(description="second factor")
    def second_factor(self, user: User) -> SafeString | str:
        if not has_one(user):
            return "None yet"
        words = "Take it off, because it was lost"
        return format_html('<a href="../second-factor/">{}</a>', words)

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.take_second_factor_off)
        own = path("<int:pk>/second-factor/", page, name="accounts_user_second_factor")
        return [own, *super().get_urls()]

    def take_second_factor_off(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Asks first, then does it."""
        user = get_object_or_404(User, pk=pk)
        if not self.has_change_permission(request, user):
            raise PermissionDenied
        if request.method != "POST":
            context = {**self.admin_site.each_context(request), "title": "Take off the second factor"}
            return render(request, "admin/accounts/second_factor.html", {**context, "account": user})
        try:
            reset_second_factor(user, by=signed_in(request))
        except CannotReset as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"{user} has no second factor now, and sets up a new one.")
        return redirect("admin:accounts_user_change", pk)

    def response_add(
        self, request: HttpRequest, obj: User, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Where the new account is made from a desk's page, it goes back there."""
        if IS_POPUP_VAR in request.POST:
            return admin.ModelAdmin.response_add(self, request, obj, post_url_continue)
        messages.success(
            request,
            format_html(
                "The account for {} is made. Next: name it on a desk’s page;"
                ' the desks are listed on <a href="{}">your desk</a>.',
                obj,
                reverse("admin:index"),
            ),
        )
        return redirect("admin:accounts_user_change", obj.pk)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """An administrator cannot give a superuser another password and so become one."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False  # what an account did stays on record: it is made inactive instead

    def save_model(self, request: HttpRequest, obj: User, form: "forms.ModelForm[Any]", change: bool) -> None:  # noqa: FBT001 -- Django's signature
        if not change:
            obj.is_staff = True
        elif "email" in form.changed_data:
            # The one before, and whatever else was added, opens the account no more; and nobody stays in it.
            EmailAddress.objects.filter(user=obj).delete()
            SocialAccount.objects.filter(user=obj).delete()
            if obj != request.user:
                sign_out_everywhere(obj)
        super().save_model(request, obj, form, change)
        if "administrator" not in form.cleaned_data:
            return
        if form.cleaned_data["administrator"]:
            groups.join(obj, groups.ADMINISTRATORS)
        else:
            groups.leave(obj, groups.ADMINISTRATORS)
