"""The mail server that a variable names."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.mail_server import MailServer, mail_server

pytestmark = pytest.mark.once
NAME = "NEWSROOM_TRIED"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", None),
        (
            "smtp+tls://news:p%40ss%2Fw%3Ard@mail.marl-bridge.home.arpa",
            MailServer("mail.marl-bridge.home.arpa", 587, "news", "p@ss/w:rd", starts_tls=True),
        ),
        ("smtps://mail.home.arpa:4650/", MailServer("mail.home.arpa", 4650, is_tls=True)),
        ("smtp://localhost", MailServer("localhost", 25)),
        ("smtp://news:secret@[::1]:2525", MailServer("::1", 2525, "news", "secret")),
    ],
)
def test_a_url_names_a_mail_server(
    monkeypatch: pytest.MonkeyPatch, url: str, expected: MailServer | None
) -> None:
    monkeypatch.setenv(NAME, url)
    assert mail_server(NAME) == expected


@pytest.mark.parametrize(
    "url",
    [
        "mail.home.arpa",
        "https://news:hunter2@mail.home.arpa",
        "smtp+tls://news:hunter2@mail.home.arpa:many",
        "smtp+tls://news:hunter2@",
        "smtp+tls://news:hunter2@mail.home.arpa/inbox",
        "smtp+tls://news:hunter2@mail.home.arpa?tls=no",
        "smtp+tls://news@mail.home.arpa",
        "smtp+tls://:hunter2@mail.home.arpa",
        "smtp+tls://[news:hunter2@mail.home.arpa",
        "smtp://news:hunter2@mail.home.arpa",
    ],
)
def test_nonsense_is_refused_without_repeating_the_password(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv(NAME, url)
    with pytest.raises(ImproperlyConfigured, match=f"^{NAME}: ") as refused:
        mail_server(NAME)
    assert "hunter2" not in str(refused.value)


def test_a_password_is_not_shown_by_accident() -> None:
    assert "hunter2" not in repr(MailServer("mail.home.arpa", 587, "news", "hunter2"))
