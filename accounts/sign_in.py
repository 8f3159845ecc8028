"""Signing in to the back office."""

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm


class SignInForm(AdminAuthenticationForm):
    """A wrong address, a wrong password and an account without the right get the same answer."""

    error_messages: dict[str, Any] = {
        **AdminAuthenticationForm.error_messages,
        "invalid_login": (
            "That e-mail address and password do not open the back office. Check both and try again."
        ),
    }
