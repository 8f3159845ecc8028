"""Keys for every provider, and the providers on this machine instead of theirs."""

from collections.abc import Iterator

import pytest
from allauth.socialaccount.providers.facebook import flows as facebook_flows
from allauth.socialaccount.providers.facebook.views import FacebookOAuth2Adapter
from allauth.socialaccount.providers.google.views import GoogleOAuth2Adapter
from allauth.socialaccount.providers.twitter_oauth2.views import TwitterOAuth2Adapter

from newsroom import sign_in_providers
from tests.accounts.social.signing_in import Place
from tests.accounts.social.stub import Provider, a_provider


@pytest.fixture
def provider() -> Iterator[Provider]:
    with a_provider() as one:
        yield one


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch, settings: object) -> None:
    for name in ("FACEBOOK", "X", "GOOGLE"):
        monkeypatch.setenv(f"NEWSROOM_{name}_ID", f"our-id-at-{name.lower()}")
        monkeypatch.setenv(f"NEWSROOM_{name}_SECRET", f"our-secret-at-{name.lower()}")
    settings.SOCIALACCOUNT_PROVIDERS = sign_in_providers.providers()  # type: ignore[attr-defined]


@pytest.fixture
def facebook(provider: Provider, keys: None, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(FacebookOAuth2Adapter, "access_token_url", f"{provider.address}/token")
    monkeypatch.setattr(facebook_flows, "GRAPH_API_URL", provider.address)
    return Place("Facebook", "/sign-in/with/facebook/", "https://www.facebook.com/", provider)


@pytest.fixture
def x(provider: Provider, keys: None, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(TwitterOAuth2Adapter, "access_token_url", f"{provider.address}/token")
    monkeypatch.setattr(TwitterOAuth2Adapter, "profile_url", f"{provider.address}/2/users/me")
    return Place("X", "/sign-in/with/x/", "https://x.com/", provider)


@pytest.fixture
def google(provider: Provider, keys: None, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(GoogleOAuth2Adapter, "access_token_url", f"{provider.address}/token")
    monkeypatch.setattr(GoogleOAuth2Adapter, "identity_url", f"{provider.address}/userinfo")
    return Place("Google", "/sign-in/with/google/", "https://accounts.google.com/", provider)


@pytest.fixture(params=["facebook", "x", "google"])
def place(request: pytest.FixtureRequest) -> Place:
    """Each of them in turn."""
    found: Place = request.getfixturevalue(request.param)
    return found
