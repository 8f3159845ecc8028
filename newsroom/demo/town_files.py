"""Reading the files under ``town/``."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

TOWN = Path(__file__).parent / "town"

Table = dict[str, Any]


@cache
def table(name: str) -> Table:
    """The whole of ``town/<name>.toml``."""
    return tomllib.loads((TOWN / f"{name}.toml").read_text("utf-8"))


def people() -> Iterator[Table]:
    """Everybody in ``town/people/``, one file after another."""
    for file in sorted((TOWN / "people").glob("*.toml")):
        yield from table(f"people/{file.stem}")["person"]


def full_name(person: Table) -> str:
    """As it is printed: given and family name, unless the file says otherwise."""
    return str(person.get("name") or f"{person['given']} {person['family']}")
