"""Each reader gives its type, and refuses nonsense with the variable's name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

pytestmark = pytest.mark.once
NAME = "NEWSROOM_TRIED"


def a_flag() -> bool:
    return environment.flag(NAME, default=True)


def a_number() -> int:
    return environment.whole_number(NAME, 7, least=1, most=9)


def a_choice() -> str:
    return environment.choice(NAME, "text", among=("text", "json"))


def a_mailbox() -> str:
    return environment.mailbox(NAME, "newsroom@localhost")


def an_address() -> str:
    return environment.address(NAME, "http://127.0.0.1:8000")


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (a_flag, "No", False),
        (a_flag, "1", True),
        (a_flag, "  ", True),
        (a_number, " 3 ", 3),
        (a_number, "", 7),
        (a_choice, "JSON", "json"),
        (a_choice, "", "text"),
        (an_address, "https://news.example.org/", "https://news.example.org"),
        (an_address, "", "http://127.0.0.1:8000"),
        (a_mailbox, "news@example.org", "news@example.org"),
        (a_mailbox, "Marl Bridge <news@example.org>", "Marl Bridge <news@example.org>"),
        (a_mailbox, "", "newsroom@localhost"),
        (
            lambda: environment.listing(NAME),
            "a.example.org, ,b.example.org",
            ["a.example.org", "b.example.org"],
        ),
        (lambda: environment.text(NAME, "Newsroom"), " Marl Bridge ", "Marl Bridge"),
        (lambda: environment.text(NAME, "Newsroom"), "", "Newsroom"),
    ],
)
def test_a_reader_gives_what_was_said(
    monkeypatch: pytest.MonkeyPatch, read: Callable[[], object], value: str, expected: object
) -> None:
    monkeypatch.setenv(NAME, value)
    assert read() == expected


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (a_flag, "perhaps"),
        (a_number, "many"),
        (a_number, "0"),
        (a_number, "10"),
        (a_number, "3.5"),
        (a_choice, "xml"),
        (an_address, "news.example.org"),
        (an_address, "ftp://news.example.org"),
        (an_address, "https://"),
        (an_address, "https://news.example.org/blog"),
        (an_address, "https://news.example.org:http"),
        (an_address, "https://user@news.example.org"),
        (a_mailbox, "news"),
        (a_mailbox, "news@"),
        (a_mailbox, "Marl Bridge <>"),
        (a_mailbox, "one@example.org, two@example.org"),
        (a_mailbox, "a b@example.org"),
        (lambda: environment.folder(NAME, Path()), "/dev/null/data"),
    ],
)
def test_a_reader_refuses_nonsense_by_name(
    monkeypatch: pytest.MonkeyPatch, read: Callable[[], object], value: str
) -> None:
    monkeypatch.setenv(NAME, value)
    with pytest.raises(ImproperlyConfigured, match=NAME):
        read()


def test_a_folder_is_made_when_it_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(NAME, str(tmp_path / "new" / "data"))
    assert environment.folder(NAME, Path()).is_dir()
