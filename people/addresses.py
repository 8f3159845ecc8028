"""The last part of the address of a person or an organisation.

What is hidden has an address that nobody can guess: "-2" at the end of another one would tell of it.
"""

import secrets

from django.utils.text import slugify

from people.models import Organisation, Person

LONGEST_STEM = 100


def free_address(row: Person | Organisation) -> str:
    """Made of the name; with a number where others have it already."""
    stem = _stem(row)
    taken = set(type(row)._default_manager.filter(slug__startswith=stem).values_list("slug", flat=True))
    addresses = (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
    return next(slug for slug in addresses if slug not in taken)


def hidden_address(row: Person | Organisation) -> str:
    return f"{_stem(row)}-{secrets.token_hex(6)}"


def _stem(row: Person | Organisation) -> str:
    return slugify(row.name)[:LONGEST_STEM].strip("-") or row._meta.model_name or "entry"
