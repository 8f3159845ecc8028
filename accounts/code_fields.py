"""The fields for codes, as a telephone's keyboard should know them: digits for these, capitals for those."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp import forms as app
from django import forms

CAPITALS = {"autocapitalize": "characters", "autocorrect": "off", "spellcheck": "false"}
DIGITS = {"inputmode": "numeric"}


class InCapitals(forms.Form):
    """What we send by mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= CAPITALS


class InDigits(forms.Form):
    """What an app shows, and recovery codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= DIGITS


class SignInCode(InCapitals, account.ConfirmLoginCodeForm):  # type: ignore[misc]
    pass


class AddressCode(InCapitals, account.ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    pass


class NewPasswordCode(InCapitals, account.ConfirmPasswordResetCodeForm):  # type: ignore[misc]
    pass


class SecondFactor(InDigits, second_factor.AuthenticateForm):  # type: ignore[misc]
    pass


class SecondFactorAgain(InDigits, second_factor.ReauthenticateForm):  # type: ignore[misc]
    pass


class FirstCode(InDigits, app.ActivateTOTPForm):  # type: ignore[misc]
    """Shows that the app was set up."""
