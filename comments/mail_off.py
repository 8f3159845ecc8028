"""Switching letters off from the letter itself, without signing in (RFC 8058).

The address holds a signed token instead of a password: whoever has the letter may stop letters like it, and
nothing else.
"""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from comments.models import Notice, Reader

Kind = Notice.Kind
SALT = "comments.mail_off"
# Which letters can be switched off, and by which field of the reader. The others answer something that the
# reader did, or tell of a decision about them: those we owe.
CHOICES = {Kind.REPLY: "mail_on_reply", Kind.APPROVED: "mail_on_approval"}


def address_that_switches_off(reader: Reader, kind: Notice.Kind) -> str:
    """Empty for letters that cannot be switched off."""
    if kind not in CHOICES:
        return ""
    token = signing.Signer(salt=SALT).sign(f"{reader.pk}-{kind.value}")
    return settings.SITE_URL + reverse("mail_off", args=[token])


def kind_named(token: str) -> tuple[int, Notice.Kind] | None:
    """The reader's key and the kind of letter; None for a token that is not ours."""
    try:
        reader, _, kind = signing.Signer(salt=SALT).unsign(token).partition("-")
        return int(reader), Kind(kind)
    except (signing.BadSignature, ValueError):
        return None


def switch_off(reader_id: int, kind: Notice.Kind) -> None:
    """Safe to do again; an erased reader gets no letters anyway."""
    Reader.objects.filter(pk=reader_id).update(**{CHOICES[kind]: False})
