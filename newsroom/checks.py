"""What ``manage.py check --deploy`` says about signing in where readers are."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Tags, register

SHARED = ("DatabaseCache", "RedisCache", "PyMemcacheCache", "PyLibMCCache")


@register(Tags.security, deploy=True)
def second_factor_is_on(**kwargs: Any) -> list[CheckMessage]:
    if settings.SECOND_FACTOR:
        return []
    return [
        checks.Error(
            "The back office opens without a second factor.",
            hint="Unset NEWSROOM_SECOND_FACTOR: it may be off for a demonstration only.",
            id="newsroom.E001",
        )
    ]


@register(Tags.security, deploy=True)
def no_dummy_provider(**kwargs: Any) -> list[CheckMessage]:
    """allauth's provider for trying things out lets anybody be anybody."""
    dummy = "allauth.socialaccount.providers.dummy"
    if not apps.is_installed(dummy) and "dummy" not in settings.SOCIALACCOUNT_PROVIDERS:
        return []
    return [checks.Error("Anybody can sign in as anybody.", hint=f"Remove {dummy}.", id="newsroom.E002")]


@register(Tags.security, deploy=True)
def limits_are_shared(**kwargs: Any) -> list[CheckMessage]:
    if settings.CACHES["default"]["BACKEND"].endswith(SHARED):
        return []
    return [
        checks.Warning(
            "Each process counts attempts to sign in by itself: together they allow too many.",
            hint="Unset NEWSROOM_CACHE, or name a Redis server that all processes use.",
            id="newsroom.W003",
        )
    ]


@register(Tags.security, deploy=True)
def readers_are_told_apart(**kwargs: Any) -> list[CheckMessage]:
    """Behind a proxy and not told of it, we would count everybody's attempts as one person's."""
    behind_proxy = getattr(settings, "SECURE_PROXY_SSL_HEADER", None) is not None
    if settings.ALLAUTH_TRUSTED_PROXY_COUNT or not behind_proxy:
        return []
    return [
        checks.Warning(
            "Everybody seems to come from the proxy's address, and shares its limits.",
            hint="Set NEWSROOM_TRUSTED_PROXIES to the number of proxies that add to X-Forwarded-For.",
            id="newsroom.W004",
        )
    ]
