"""Whatever encoding a request claims, its address and its form are read as UTF-8."""

import pytest
from django.test import Client

from articles.models import Article
from tests import factories
from tests.comments.views.pages import form_of, signed_in, thread_of, write_page

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# No encodings of text; one that needs other bytes; two that spell half a letter.
CLAIMED = ["hex", "rot13", "idna", "undefined", "utf-16", "utf-7", "unicode_escape"]
WORDS = rb"caf\xe9 \ud800 +2AA- and a \xc3\xa9".replace(rb"\xc3\xa9", "é".encode())


@pytest.mark.parametrize("claimed", CLAIMED)
def test_an_address_is_read(client: Client, article: Article, claimed: str) -> None:
    answer = client.generic(
        "GET", thread_of(article), content_type=f"text/html; charset={claimed}", QUERY_STRING="order=%6Eewest"
    )
    assert answer.status_code == 200


@pytest.mark.parametrize("claimed", CLAIMED)
@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
def test_a_form_is_read_and_shown_again(article: Article, kind: str, claimed: str) -> None:
    rowan = signed_in(factories.a_reader("Rowan Ash"))
    fields = {**form_of(rowan, write_page(article)), "preview": ""}
    body = _in_parts(fields) if "multipart" in kind else _in_one_line(fields)
    answer = rowan.generic("POST", write_page(article), body, content_type=f"{kind}; charset={claimed}")
    assert answer.status_code == 200
    assert "and a é</textarea>" in answer.content.decode()


def _in_parts(fields: dict[str, str]) -> bytes:
    parts = {**{name: value.encode() for name, value in fields.items()}, "text": WORDS}
    lines = (
        b'--x\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n' % (name.encode(), value)
        for name, value in parts.items()
    )
    return b"".join(lines) + b"--x--\r\n"


def _in_one_line(fields: dict[str, str]) -> bytes:
    pairs = [f"{name}={value}".encode() for name, value in fields.items()]
    return b"&".join([*pairs, b"text=" + WORDS.replace(b"+", b"%2B")])
