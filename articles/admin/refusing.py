"""A verb may refuse what the form found in order: the form is shown again, with the reason and every word."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from accounts.registers import Register
from articles.refusals import Refusal


class RefusableForm(forms.ModelForm):  # type: ignore[type-arg]
    refused = ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.refused:
            raise ValidationError(self.refused, code="refused")
        return cleaned


class Refusable(Register):
    """For registers whose ``save_model`` calls verbs and whose form is a RefusableForm."""

    form = RefusableForm

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The transaction of the refused attempt is undone before the form is made again."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            request.refused = str(refusal)  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.refused = getattr(request, "refused", "")
        return form
