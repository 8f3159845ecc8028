"""What ``check --deploy`` says about signing in."""

import pytest
from django.core.checks import Tags, run_checks

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def _as_documented(settings: object) -> None:
    settings.SECOND_FACTOR = True  # type: ignore[attr-defined]
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # type: ignore[attr-defined]
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1  # type: ignore[attr-defined]


def ours() -> list[str]:
    found = run_checks(tags=[Tags.security], include_deployment_checks=True)
    return [message.id for message in found if message.id.startswith("newsroom.")]


def test_nothing_when_all_is_well() -> None:
    assert ours() == []


def test_the_second_factor_is_off(settings: object) -> None:
    settings.SECOND_FACTOR = False  # type: ignore[attr-defined]
    assert ours() == ["newsroom.E001"]


def test_the_provider_that_lets_anybody_be_anybody(settings: object) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = {"dummy": {}}  # type: ignore[attr-defined]
    assert ours() == ["newsroom.E002"]


@pytest.mark.parametrize("backend", ["locmem.LocMemCache", "dummy.DummyCache", "filebased.FileBasedCache"])
def test_limits_that_are_not_shared(settings: object, backend: str) -> None:
    settings.CACHES = {"default": {"BACKEND": f"django.core.cache.backends.{backend}", "LOCATION": "x"}}  # type: ignore[attr-defined]
    assert ours() == ["newsroom.W003"]


def test_readers_who_all_seem_to_come_from_the_proxy(settings: object) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0  # type: ignore[attr-defined]
    assert ours() == ["newsroom.W004"]
    settings.SECURE_PROXY_SSL_HEADER = None  # type: ignore[attr-defined]
    assert ours() == []
