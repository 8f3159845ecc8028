"""What allauth's second factor says in our words, and the QR code as a part of the page."""

import qrcode
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from qrcode.image.svg import SvgPathImage

from accounts.models import User


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "That code is not right. Check it, or wait for the next one, and try again.",
    }

    def build_totp_svg(self, url: str) -> SafeString:
        """An <svg> to stand in the page itself: the policy allows no picture from a data: address."""
        image = qrcode.make(url, image_factory=SvgPathImage, border=4)
        drawn: str = image.to_string(encoding="unicode")
        return mark_safe(drawn)  # only black squares: no text of anybody's

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002 -- allauth's signature
        return "My passkey"

    def _get_site_name(self) -> str:
        return settings.SITE_NAME
