"""From which network address a comment came, without keeping the address.

A keyed hash: without the key, which follows from ``SECRET_KEY``, nobody can try out all addresses there are.
"""

from ipaddress import IPv6Address, ip_address, ip_network

from django.utils.crypto import salted_hmac

SALT = "comments.address_hash"
# What one household or one telephone gets of IPv6 is a network of this size (RFC 6177, RIPE-690).
ONE_LINE = 64


def hash_of(address: str) -> str:
    """64 hex digits, of what ``accounts.client_address`` gives. Raises ValueError for what is no address."""
    return salted_hmac(SALT, _line(address), algorithm="sha256").hexdigest()


def _line(address: str) -> str:
    found = ip_address(address)
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ip_network((int(found), ONE_LINE), strict=False).network_address)
