"""House rules: what a comment can be rejected for, in the words a reader is told."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from comments.admin.site_wide import SiteWide
from comments.models import Reason


class ReasonForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Reason
        fields = ["title", "wording", "code", "key", "position", "is_legal", "is_active"]

    def clean_key(self) -> str:
        key: str = self.cleaned_data["key"]
        if key and key not in "123456789":
            raise ValidationError("Choose a digit from 1 to 9, or leave it empty.", code="digit")
        return key

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("is_active") and cleaned.get("key"):
            others = Reason.objects.filter(key=cleaned["key"], is_active=True).exclude(pk=self.instance.pk)
            if other := others.first():
                self.add_error("key", f"This digit chooses “{other}” already.")
        return cleaned


@admin.register(Reason)
class ReasonAdmin(SiteWide):
    plural = "house rules"
    new_label = "New house rule"
    list_display = ["title", "key", "wording", "is_active"]
    search_fields = ["title", "wording", "code"]
    ordering = ["position", "id"]
    form = ReasonForm

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """The code is what a rule is known by elsewhere: in published accounts, and in exports."""
        return ["code"] if obj else []
