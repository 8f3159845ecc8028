"""Signing in at an OpenID Connect provider, end to end: two sites, and HTTP between them.

The test is the browser: it follows the redirects from one to the other.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import requests
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from csp.constants import SELF
from django.test import Client
from django.urls import reverse

from accounts.models import User
from newsroom import sign_in_providers
from tests import factories
from tests.accounts.social import openid_provider as at_provider
from tests.accounts.steps import sign_in_by_code, signed_in_as
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ROOT = Path(__file__).parents[3]
BEGIN, BACK = "/sign-in/with/openid/", "/sign-in/with/openid/back/"


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory, site_address: str) -> Iterator[str]:
    """Its address. It ends when we close its standard input, or when we are gone."""
    folder = str(tmp_path_factory.mktemp("provider"))
    ours = [f"http://testserver{BACK}", f"{site_address}{BACK}"]
    process = subprocess.Popen(
        [sys.executable, "-m", at_provider.__name__, folder, *ours],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    address = process.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:")
    yield address
    process.stdin.close()
    assert process.wait(timeout=30) == 0
    process.stdout.close()


@pytest.fixture(autouse=True)
def _keys(provider: str, monkeypatch: pytest.MonkeyPatch, settings: object) -> None:
    monkeypatch.setenv("NEWSROOM_OPENID_SERVER", provider)
    monkeypatch.setenv("NEWSROOM_OPENID_NAME", "Town hall")
    monkeypatch.setenv("NEWSROOM_OPENID_ID", at_provider.CLIENT_ID)
    monkeypatch.setenv("NEWSROOM_OPENID_SECRET", at_provider.SECRET)
    settings.SOCIALACCOUNT_PROVIDERS = sign_in_providers.providers()  # type: ignore[attr-defined]


def at_the_provider(address: str, *, name: str) -> str:
    """Sign in there and come back; the address the provider sends the browser to."""
    browser = requests.Session()
    page = browser.get(address)
    answer = browser.post(page.url, {"login": name, "password": at_provider.PASSWORD}, allow_redirects=False)
    while not answer.headers["Location"].startswith("http://testserver"):
        answer = browser.get(urljoin(page.url, answer.headers["Location"]), allow_redirects=False)
    return answer.headers["Location"]


def sign_in(client: Client, *, name: str = "ann", **query: str) -> object:
    there = client.post(BEGIN, query_params=query).url
    return client.get(at_the_provider(there, name=name))


def test_a_reader_signs_in_and_comes_back_to_where_they_were(client: Client, provider: str) -> None:
    assert "Town hall</button>" in client.get(reverse("sign_in")).text
    assert sign_in(client, next="/news/").url == "/news/"
    assert signed_in_as(client) == at_provider.PROVED
    assert EmailAddress.objects.get().verified
    client.logout()
    sign_in(client)
    assert signed_in_as(client) == at_provider.PROVED
    assert User.objects.count() == SocialAccount.objects.count() == 1


def test_what_is_sent_along_is_bound_to_this_visit(client: Client, provider: str) -> None:
    asked = parse_qs(urlsplit(client.post(BEGIN).url).query)
    assert asked["redirect_uri"] == [f"http://testserver{BACK}"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["state"]


def test_a_code_caught_on_the_way_is_worthless_in_another_browser(client: Client) -> None:
    back = at_the_provider(client.post(BEGIN).url, name="ann")
    thief = Client()
    assert thief.get(back).status_code == 401
    assert signed_in_as(thief) == ""


def test_a_code_counts_once(client: Client) -> None:
    first = client.post(BEGIN).url
    back = at_the_provider(first, name="ann")
    client.get(back)
    client.logout()
    assert client.get(back).status_code == 401
    assert signed_in_as(client) == ""


def test_an_address_that_was_only_claimed_there_opens_nothing_here(client: Client) -> None:
    victim = factories.a_user("Victim")
    User.objects.filter(pk=victim.pk).update(email=at_provider.CLAIMED)
    assert sign_in(client, name="mallory").url == reverse("sign_in")
    assert signed_in_as(client) == ""
    assert not SocialAccount.objects.exists()


def test_nor_does_one_that_was_proved_there(client: Client) -> None:
    sign_in_by_code(Client(), at_provider.PROVED)
    assert sign_in(client).url == reverse("sign_in")
    assert signed_in_as(client) == ""
    client.post(sign_in_by_code(client, at_provider.PROVED).url, {"connect": "yes"})
    elsewhere = Client()
    sign_in(elsewhere)
    assert signed_in_as(elsewhere) == at_provider.PROVED


def test_the_provider_out_of_reach_is_a_sentence(client: Client, settings: object) -> None:
    apps = sign_in_providers.providers()
    apps["openid_connect"]["APPS"][0]["settings"]["server_url"] = "http://127.0.0.1:9"
    settings.SOCIALACCOUNT_PROVIDERS = apps  # type: ignore[attr-defined]
    answer = client.post(BEGIN)
    assert answer.status_code == 503
    assert "could not tell us who you are" in answer.text


@pytest.mark.django_db(transaction=True)
def test_in_a_browser_the_policy_lets_the_button_through(
    visit: Callable[..., Visitor], provider: str, settings: object
) -> None:
    """And nothing else: a form may lead to this provider, and to no other site."""
    policy = deepcopy(settings.CONTENT_SECURITY_POLICY)  # type: ignore[attr-defined]
    policy["DIRECTIVES"]["form-action"] = [
        SELF,
        *sign_in_providers.form_targets(settings.SOCIALACCOUNT_PROVIDERS),  # type: ignore[attr-defined]
    ]
    settings.CONTENT_SECURITY_POLICY = policy  # type: ignore[attr-defined]
    visitor = visit(javascript=False)
    page = visitor.page
    visitor.open("/sign-in/?next=/people/")
    page.get_by_role("button", name="Town hall").click()
    page.wait_for_url(f"{provider}/**")
    page.locator("[name=login]").fill("ann")
    page.locator("[name=password]").fill(at_provider.PASSWORD)
    page.get_by_role("button", name="Sign In").click()
    page.wait_for_url("**/people/")
    visitor.open("/account/")
    assert at_provider.PROVED in page.content()
