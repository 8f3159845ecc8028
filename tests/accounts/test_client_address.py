"""The reader's address, whatever the headers claim."""

import pytest
from django.test import RequestFactory

from accounts.client_address import UNKNOWN, client_address

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("proxies", "header", "asked_by", "address"),
    [
        (0, "", "192.0.2.1", "192.0.2.1"),
        (0, "198.51.100.7", "192.0.2.1", "192.0.2.1"),
        (1, "198.51.100.7", "10.0.0.1", "198.51.100.7"),
        (1, "6.6.6.6, 198.51.100.7", "10.0.0.1", "198.51.100.7"),
        (2, "6.6.6.6, 198.51.100.7, 10.0.0.2", "10.0.0.1", "198.51.100.7"),
        (2, "198.51.100.7", "10.0.0.1", "10.0.0.1"),
        (1, "", "10.0.0.1", "10.0.0.1"),
        (1, "nonsense", "10.0.0.1", "10.0.0.1"),
        (1, "198.51.100.7:4711", "10.0.0.1", "198.51.100.7"),
        (1, "[2001:db8::1]:4711", "10.0.0.1", "2001:db8::1"),
        (1, "2001:0DB8::0001", "10.0.0.1", "2001:db8::1"),
        (0, "", "::ffff:192.0.2.1", "192.0.2.1"),
        (0, "", "", UNKNOWN),
        (0, "", "unix:", UNKNOWN),
    ],
)
def test_only_trusted_proxies_are_believed(
    settings: object, proxies: int, header: str, asked_by: str, address: str
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies  # type: ignore[attr-defined]
    request = RequestFactory().get("/", REMOTE_ADDR=asked_by, headers={"X-Forwarded-For": header})
    assert client_address(request) == address
