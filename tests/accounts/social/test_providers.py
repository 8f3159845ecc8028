"""Signing in at Facebook, X and Google, over HTTP against stand-ins for them."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests import factories
from tests.accounts.mailbox import letters_to
from tests.accounts.social.signing_in import Person, Place, asked_for, state_of
from tests.accounts.steps import give_app, sign_in_by_code, sign_in_with_password, signed_in_as

pytestmark = [pytest.mark.django_db, pytest.mark.once]  # it is about what is said over HTTP
ANN = "ann@example.org"


def test_the_button_leads_to_the_providers_own_page(client: Client, place: Place) -> None:
    answer = place.begin(client)
    asked = asked_for(answer)
    assert answer.url.startswith(place.authorize)
    assert asked["redirect_uri"] == f"http://testserver{place.path}back/"
    assert asked["client_id"].startswith("our-id-at-")
    assert asked["response_type"] == "code"
    assert len(asked["state"]) >= 16


@pytest.mark.parametrize("place", ["facebook", "x"], indirect=True)
def test_the_first_time_an_address_is_asked_for_and_then_never_again(client: Client, place: Place) -> None:
    """X tells none, Facebook one that it does not vouch for."""
    answer = place.sign_in(client, Person(address=ANN), next="/news/")
    assert answer.url == "/sign-in/?next=%2Fnews%2F"
    assert f"You came from {place.name}" in client.get(answer.url).text
    assert not User.objects.exists()
    asking = sign_in_by_code(client, ANN, next="/news/").url
    assert f"Connect {place.name}</button>" in client.get(asking).text
    assert not SocialAccount.objects.exists()
    assert client.post(asking, {"connect": "yes", "next": "/news/"}).url == "/news/"
    assert SocialAccount.objects.get().user.email == ANN
    assert f"{place.name} opens your account now" in [letter.subject for letter in letters_to(ANN)]
    elsewhere = Client()
    assert place.sign_in(elsewhere, Person(address="another@example.org"), next="/news/").url == "/news/"
    assert signed_in_as(elsewhere) == ANN


def test_an_address_the_provider_vouches_for_makes_an_account(client: Client, google: Place) -> None:
    google.sign_in(client, Person(address=ANN))
    ann = User.objects.get()
    assert signed_in_as(client) == ann.email == ANN
    assert (ann.name, ann.is_staff, ann.has_usable_password()) == ("", False, False)
    assert EmailAddress.objects.get(user=ann).verified


def test_only_the_address_is_kept_and_no_token(client: Client, google: Place) -> None:
    google.sign_in(client, Person(address=ANN))
    assert SocialAccount.objects.get().extra_data == {}
    google.sign_in(Client(), Person(address=ANN))
    assert SocialAccount.objects.get().extra_data == {}
    assert not SocialToken.objects.exists()


def test_no_provider_opens_an_account_by_its_address(client: Client, place: Place) -> None:
    """Vouched for or not: its owner has to prove it here, once."""
    user = factories.a_user("Ann")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    for proved in (False, True):
        visitor = Client()
        answer = place.sign_in(visitor, Person(address=user.email.upper(), proved=proved))
        assert answer.url == reverse("sign_in")
        assert signed_in_as(visitor) == ""
    assert not SocialAccount.objects.exists()
    assert User.objects.count() == 1


def test_an_address_nobody_vouches_for_reserves_nothing(client: Client, google: Place) -> None:
    """Or somebody could wait inside an account until its address's owner comes."""
    google.sign_in(client, Person(address=ANN, proved=False))
    assert not User.objects.exists()
    assert not EmailAddress.objects.exists()
    ann = Client()
    sign_in_by_code(ann, ANN)
    google.sign_in(client, Person(address=ANN, proved=False))
    assert signed_in_as(client) == ""


def test_who_waits_is_forgotten_after_a_while_and_after_one_sign_in(client: Client, x: Place) -> None:
    x.sign_in(client, Person())
    session = client.session
    session["accounts.social.waiting"] = {**session["accounts.social.waiting"], "until": 0}
    session.save()
    sign_in_by_code(client, ANN)
    assert not SocialAccount.objects.exists()
    assert "accounts.social.waiting" not in client.session


def test_the_next_at_a_shared_computer_is_asked_and_gets_nothing_by_saying_no(
    client: Client, x: Place
) -> None:
    x.sign_in(client, Person())
    bea = factories.a_user("Bea")
    asking = sign_in_with_password(client, bea).url
    assert asking.startswith(reverse("connect_provider"))
    assert client.post(asking).url == reverse("account")
    client.post(asking, {"connect": "yes"})
    assert not SocialAccount.objects.exists()


def test_staff_who_come_that_way_still_give_their_second_factor(client: Client, google: Place) -> None:
    staff = factories.a_user("Sam", is_staff=True)
    SocialAccount.objects.create(user=staff, provider="google", uid="4711")
    give_app(staff)
    assert google.sign_in(client, Person(), next="/desk/").url == reverse("mfa_authenticate")
    assert signed_in_as(client) == ""


def test_staff_without_one_do_not_get_into_the_back_office_that_way(
    client: Client, google: Place, settings: object
) -> None:
    settings.SECOND_FACTOR = True  # type: ignore[attr-defined]
    staff = factories.a_user("Sam", is_staff=True)
    SocialAccount.objects.create(user=staff, provider="google", uid="4711")
    google.sign_in(client, Person())
    assert signed_in_as(client) == staff.email
    assert client.get("/desk/").status_code == 302
    assert not Authenticator.objects.exists()


def test_connecting_an_account_one_is_signed_in_to(client: Client, place: Place) -> None:
    user = factories.a_user("Ann")
    sign_in_with_password(client, user)
    assert place.sign_in(client, Person(), process="connect").url == reverse("socialaccount_connections")
    account = SocialAccount.objects.get(user=user)
    page = client.get(reverse("socialaccount_connections"))
    assert f'Disconnect<span class="visually-hidden"> {place.name}</span>' in page.text
    client.post(reverse("socialaccount_connections"), {"account": account.pk})
    assert not SocialAccount.objects.exists()
    assert [letter.subject for letter in letters_to(user.email)] == [
        f"{place.name} opens your account now",
        f"{place.name} no longer opens your account",
    ]


def test_one_that_opens_another_account_is_not_taken_over(client: Client, x: Place) -> None:
    owner, other = factories.a_user("Ann"), factories.a_user("Bea")
    SocialAccount.objects.create(user=owner, provider="twitter_oauth2", uid="4711")
    sign_in_with_password(client, other)
    x.sign_in(client, Person(), process="connect")
    assert SocialAccount.objects.get().user == owner


def test_a_sign_in_begins_with_a_press_of_a_button_and_our_token(place: Place) -> None:
    assert Client().get(place.path).status_code == 405
    assert Client(enforce_csrf_checks=True).post(place.path).status_code == 403


@pytest.mark.parametrize("state", ["", "forged", "x" * 5000])
def test_an_answer_nobody_asked_for_is_refused(client: Client, place: Place, state: str) -> None:
    """Or somebody could sign a reader in to an account of theirs."""
    place.tell(Person(address=ANN))
    answer = place.come_back(client, state)
    assert answer.status_code == 401
    assert "could not tell us who you are" in answer.text
    assert place.provider.asked == []
    assert signed_in_as(client) == ""


def test_an_answer_counts_in_the_browser_that_asked_and_once(client: Client, google: Place) -> None:
    google.tell(Person(address=ANN))
    state = state_of(google.begin(client))
    assert google.come_back(Client(), state).status_code == 401
    google.come_back(client, state)
    client.logout()
    assert google.come_back(client, state).status_code == 401


def test_a_provider_that_breaks_is_a_sentence(client: Client, place: Place) -> None:
    state = state_of(place.begin(client))
    assert place.come_back(client, state).status_code == 401


def test_who_thinks_better_of_it_is_told_that_nothing_happened(client: Client, google: Place) -> None:
    answer = google.come_back(client, state_of(google.begin(client)), error="access_denied")
    assert "did not sign in" in client.get(answer.url).text


def test_nobody_is_sent_to_another_site(client: Client, place: Place) -> None:
    SocialAccount.objects.create(user=factories.a_user("Ann"), provider=_key(place), uid="4711")
    assert place.sign_in(client, Person(), next="https://evil.example/").url == reverse("account")


def _key(place: Place) -> str:
    return {"Facebook": "facebook", "X": "twitter_oauth2", "Google": "google"}[place.name]


def test_only_those_with_keys_are_offered(client: Client, settings: object) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = {}  # type: ignore[attr-defined]
    assert "Or go on with" not in client.get(reverse("sign_in")).text
    for path in ("facebook", "google", "x", "openid", "dummy"):
        assert client.post(f"/sign-in/with/{path}/").status_code == 404
        assert client.get(f"/sign-in/with/{path}/back/").status_code == 404


def test_with_keys_they_are_on_the_page(client: Client, keys: None) -> None:
    page = client.get(reverse("sign_in"), {"next": "/news/"}).text
    for path in ("facebook", "google", "x"):
        assert f'action="/sign-in/with/{path}/?process=login&amp;next=%2Fnews%2F"' in page


def test_the_token_and_the_code_are_in_no_log(
    client: Client, place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        place.sign_in(client, Person(address=ANN))
    ours = [record for record in caplog.records if not record.name.startswith("urllib3")]
    assert not any("a-token" in record.getMessage() for record in ours)
