"""Each provider is there when both its keys are."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.sign_in_providers import form_targets, providers

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def _none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FACEBOOK", "X", "GOOGLE", "OPENID"):
        for key in ("ID", "SECRET", "SERVER", "NAME", "PAGES"):
            monkeypatch.delenv(f"NEWSROOM_{name}_{key}", raising=False)


def give_keys(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(f"NEWSROOM_{name}_ID", "our-id")
    monkeypatch.setenv(f"NEWSROOM_{name}_SECRET", "our-secret")


def test_without_keys_there_is_none() -> None:
    assert providers() == {}
    assert form_targets({}) == []


@pytest.mark.parametrize(
    ("name", "known_as", "target"),
    [
        ("FACEBOOK", "facebook", "https://www.facebook.com"),
        ("X", "twitter_oauth2", "https://x.com"),
        ("GOOGLE", "google", "https://accounts.google.com"),
    ],
)
def test_with_its_keys_it_is_there_and_the_policy_lets_forms_lead_to_it(
    monkeypatch: pytest.MonkeyPatch, name: str, known_as: str, target: str
) -> None:
    give_keys(monkeypatch, name)
    assert list(providers()) == [known_as]
    assert target in form_targets(providers())


def test_one_key_alone_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSROOM_X_ID", "our-id")
    with pytest.raises(ImproperlyConfigured, match=r"^NEWSROOM_X_SECRET: "):
        providers()


def test_openid_connect_needs_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    give_keys(monkeypatch, "OPENID")
    for address in ("", "id.example.org", "ftp://id.example.org"):
        monkeypatch.setenv("NEWSROOM_OPENID_SERVER", address)
        with pytest.raises(ImproperlyConfigured, match=r"^NEWSROOM_OPENID_SERVER: "):
            providers()


def test_openid_connect_may_have_its_pages_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    give_keys(monkeypatch, "OPENID")
    monkeypatch.setenv("NEWSROOM_OPENID_SERVER", "https://id.example.org/realm/")
    monkeypatch.setenv("NEWSROOM_OPENID_PAGES", "https://login.example.org")
    assert form_targets(providers()) == ["https://id.example.org", "https://login.example.org"]
