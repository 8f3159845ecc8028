"""Addresses can be compared, and not be read."""

import pytest

from comments.address_hash import hash_of

pytestmark = pytest.mark.once


def test_the_same_address_hashes_alike_and_another_does_not() -> None:
    assert hash_of("192.0.2.1") == hash_of("192.0.2.1") != hash_of("192.0.2.2")
    assert len(hash_of("192.0.2.1")) == 64


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("2001:db8:1:2::1", "2001:0DB8:1:2:0:0:0:1", True),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
    ],
)
def test_one_line_is_one_address(one: str, other: str, alike: bool) -> None:
    assert (hash_of(one) == hash_of(other)) is alike


def test_another_sites_key_makes_other_hashes(settings) -> None:  # type: ignore[no-untyped-def]
    before = hash_of("192.0.2.1")
    settings.SECRET_KEY = "another site's"
    assert hash_of("192.0.2.1") != before


@pytest.mark.parametrize("address", ["", "nowhere", "192.0.2", "192.0.2.1\0"])
def test_what_is_no_address_is_a_mistake_of_ours(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        hash_of(address)
