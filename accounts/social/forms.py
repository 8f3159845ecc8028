"""Taking a provider off one's account."""

from typing import Any

from allauth.socialaccount import forms
from django.forms import Form


class DisconnectForm(forms.DisconnectForm):  # type: ignore[misc]
    """Any may go, the last one too: allauth would want a password, but here a code always works."""

    def clean(self) -> dict[str, Any] | None:
        return Form.clean(self)
