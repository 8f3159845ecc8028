"""A sign-in at a provider, step by step, with what a test changes on the way."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.test import Client

from tests.accounts.social.stub import Provider


@dataclass
class Person:
    """Somebody with an account at a provider."""

    number: str = "4711"
    address: str = ""
    proved: bool = True
    more: dict[str, Any] = field(
        default_factory=lambda: {"name": "Ann Example", "picture": "https://x.test/a.jpg"}
    )


@dataclass
class Place:
    """One provider: its paths at our site, and how it tells who somebody is."""

    name: str
    path: str
    authorize: str
    provider: Provider

    def tell(self, person: Person) -> None:
        about = {"email": person.address} if person.address else {}
        everything = {**about, **person.more}
        self.provider.answers = {
            "/token": {"access_token": "a-token", "token_type": "bearer", "expires_in": 3600},
            # Facebook
            "/me": {"id": person.number, **everything},
            # X
            "/2/users/me": {"data": {"id": person.number, "username": "ann", **person.more}},
            # Google
            "/userinfo": {"id": person.number, "verified_email": person.proved, **everything},
        }

    def begin(self, client: Client, **query: str) -> Any:
        """Press the button; the answer sends the browser to the provider."""
        return client.post(self.path, query_params=query)

    def come_back(self, client: Client, state: str, **query: str) -> Any:
        return client.get(f"{self.path}back/", {"state": state, **(query or {"code": "a-code"})})

    def sign_in(self, client: Client, person: Person, **query: str) -> Any:
        self.tell(person)
        return self.come_back(client, state_of(self.begin(client, **query)))


def state_of(answer: Any) -> str:
    return asked_for(answer)["state"]


def asked_for(answer: Any) -> dict[str, str]:
    """What the browser takes to the provider's page."""
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.url).query).items()}
