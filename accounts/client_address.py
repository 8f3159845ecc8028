"""Where a request comes from, as far as that can be known.

``ALLAUTH_TRUSTED_PROXY_COUNT`` says how many proxies stand in front, each of which adds to
``X-Forwarded-For`` the address it was asked from. What stands further left there was sent by the visitor.
"""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

UNKNOWN = "0.0.0.0"  # noqa: S104 -- nothing listens there; it stands for "some address"


def client_address(request: HttpRequest) -> str:
    """The reader's address in its usual form; an IPv4 one is never written as IPv6.

    Always an address, so that a limit kept for each of them cannot be got round by hiding it: where the
    header is shorter than it has to be, or holds nonsense, the address of whoever asked us counts.
    """
    for said in (_forwarded(request), request.META.get("REMOTE_ADDR", "")):
        if address := _usual_form(said):
            return address
    return UNKNOWN


def _forwarded(request: HttpRequest) -> str:
    proxies: int = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    passed = request.headers.get("X-Forwarded-For", "").split(",")
    return passed[-proxies] if 0 < proxies <= len(passed) else ""


def _usual_form(said: str) -> str:
    try:
        address = ipaddress.ip_address(_without_port(said.strip()))
    except ValueError:
        return ""
    return str(getattr(address, "ipv4_mapped", None) or address)


def _without_port(said: str) -> str:
    """Some proxies add it: 192.0.2.1:4711 or [2001:db8::1]:4711."""
    if said.startswith("["):
        return said[1:].partition("]")[0]
    return said.partition(":")[0] if said.count(":") == 1 else said
