"""Who keeps the comments of which desk. The group of the back office follows from it."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from accounts.registers import Register
from comments.models import Moderator


class ModeratorForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Moderator
        fields = ["user", "desk"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "desk" in self.fields:
            self.fields["desk"].empty_label = "Every desk"  # type: ignore[attr-defined]
            self.fields["desk"].help_text = "Whoever keeps every desk also keeps the site’s rules."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "user" not in cleaned:
            return cleaned
        same = Moderator.objects.filter(user=cleaned["user"], desk=cleaned.get("desk"))
        if same.exclude(pk=self.instance.pk).exists():
            raise ValidationError(f"{cleaned['user']} moderates this already.", code="there")
        return cleaned


@admin.register(Moderator)
class ModeratorAdmin(Register):
    plural = "who moderates comments"
    new_label = "New moderator"
    list_display = ["user", "where"]
    list_select_related = ["user", "desk"]
    search_fields = ["user__name", "user__email", "desk__name"]
    autocomplete_fields = ["user"]
    form = ModeratorForm

    @admin.display(description="comments of", ordering="desk__name")
    def where(self, moderator: Moderator) -> str:
        return str(moderator.desk or "Every desk")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Somebody else, or another desk, is another row: so it is seen who kept what."""
        return obj is None and super().has_change_permission(request, obj)
