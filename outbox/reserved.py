"""Domains that are nobody's: addresses of invented people end in one of them."""

# RFC 2606, sections 2 and 3.
TOP_LEVEL = {"test", "example", "invalid", "localhost"}
SECOND_LEVEL = {"example.com", "example.net", "example.org"}


def is_reserved(address: str) -> bool:
    labels = address.rpartition("@")[2].lower().rstrip(".").split(".")
    return labels[-1] in TOP_LEVEL or ".".join(labels[-2:]) in SECOND_LEVEL
