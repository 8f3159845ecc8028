"""The mail server that a variable names."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.mail_server import MailServer, mail_server
from tests.newsroom.test_settings import setting

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


def test_the_settings_follow_the_url(tmp_path: Path) -> None:
    said = "settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT"
    url = "smtp+tls://news:hunter2@mail.home.arpa"
    assert setting(f"({said})", NEWSROOM_DATA=str(tmp_path), NEWSROOM_SMTP_URL=url) == (
        "('mail.home.arpa', 587, True, 15)"
    )
    assert setting("settings.EMAIL_BACKEND", NEWSROOM_DATA=str(tmp_path)) == "outbox.on_screen.EmailBackend"
