"""Where readers may come from to sign in, besides an e-mail address: each is there when its keys are set.

What comes out is in django-allauth's own form (``SOCIALACCOUNT_PROVIDERS``).
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

# The one OpenID Connect provider of a site, as its addresses call it.
OPENID_ID = "openid"


@dataclass(frozen=True)
class Keys:
    """What a provider gave us when the site was registered there."""

    client_id: str
    secret: str

    def as_app(self, **more: Any) -> dict[str, Any]:
        return {"client_id": self.client_id, "secret": self.secret, **more}


def keys(id_variable: str, secret_variable: str) -> Keys | None:
    """Both or neither: one alone is a mistake that would show only to the first reader who tried."""
    client_id, secret = environment.text(id_variable), environment.text(secret_variable)
    if bool(client_id) != bool(secret):
        missing = secret_variable if client_id else id_variable
        raise ImproperlyConfigured(f"{missing}: it is needed as well, beside its other half.")
    return Keys(client_id, secret) if client_id else None


def providers() -> dict[str, dict[str, Any]]:
    """allauth's name of each provider that has its keys, and how it is asked."""
    found: dict[str, dict[str, Any]] = {}
    if facebook := keys("NEWSROOM_FACEBOOK_ID", "NEWSROOM_FACEBOOK_SECRET"):
        # Facebook does not say whether an address was confirmed: none of its addresses counts as that.
        asked = {"METHOD": "oauth2", "SCOPE": ["email"], "FIELDS": ["id", "email"], "VERIFIED_EMAIL": False}
        found["facebook"] = {"APPS": [facebook.as_app()], **asked}
    if x := keys("NEWSROOM_X_ID", "NEWSROOM_X_SECRET"):
        found["twitter_oauth2"] = {"APPS": [x.as_app()]}
    if google := keys("NEWSROOM_GOOGLE_ID", "NEWSROOM_GOOGLE_SECRET"):
        found["google"] = {"APPS": [google.as_app()], "SCOPE": ["email"], "OAUTH_PKCE_ENABLED": True}
    if openid := keys("NEWSROOM_OPENID_ID", "NEWSROOM_OPENID_SECRET"):
        found["openid_connect"] = {"APPS": [_openid_app(openid)], "OAUTH_PKCE_ENABLED": True}
    return found


def form_targets(enabled: dict[str, dict[str, Any]]) -> list[str]:
    """Where a button that starts a sign-in leads to, for the Content Security Policy's ``form-action``."""
    fixed = {
        "facebook": ["https://www.facebook.com", "https://m.facebook.com"],
        "twitter_oauth2": ["https://x.com", "https://twitter.com"],
        "google": ["https://accounts.google.com"],
        "openid_connect": _openid_targets() if "openid_connect" in enabled else [],
    }
    return [target for name in enabled for target in fixed[name]]


def _openid_app(openid: Keys) -> dict[str, Any]:
    return openid.as_app(
        provider_id=OPENID_ID,
        name=environment.text("NEWSROOM_OPENID_NAME", "OpenID"),
        settings={"server_url": _openid_server()},
    )


def _openid_server() -> str:
    server = environment.text("NEWSROOM_OPENID_SERVER")
    if urlsplit(server).scheme not in {"http", "https"}:
        raise ImproperlyConfigured(
            "NEWSROOM_OPENID_SERVER: expected the provider's address such as https://id.example.org,"
            f" got {server!r}."
        )
    return server.rstrip("/")


def _openid_targets() -> list[str]:
    """The server's own host, and those of its sign-in pages where they are elsewhere."""
    server = urlsplit(_openid_server())
    return [f"{server.scheme}://{server.netloc}", *environment.listing("NEWSROOM_OPENID_PAGES")]
