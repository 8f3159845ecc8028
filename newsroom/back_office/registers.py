"""The registers a user may open, in the words of the people who use them."""

from dataclasses import dataclass
from typing import Any

# For each kind of row: its heading on the home, and whether the bar at the top of each page names it.
GROUPS: list[tuple[str, list[tuple[str, bool]]]] = [
    ("Pages", [("Edition", True), ("Picture", True), ("Tag", False)]),
    (
        "Who is who",
        [("Person", True), ("Organisation", True), ("Post", False), ("Membership", False), ("Area", False)],
    ),
    ("Administration", [("Desk", False), ("User", False)]),
]


@dataclass(frozen=True)
class Register:
    name: str
    url: str
    add_url: str


@dataclass(frozen=True)
class RegisterGroup:
    name: str
    registers: list[Register]


def registers(app_list: list[dict[str, Any]]) -> list[RegisterGroup]:
    """``app_list`` is Django's own, already reduced to what this user may see."""
    known = _by_name(app_list)
    groups = [
        RegisterGroup(heading, [known[name] for name, _in_bar in names if name in known])
        for heading, names in GROUPS
    ]
    return [group for group in groups if group.registers]


def main_registers(app_list: list[dict[str, Any]]) -> list[Register]:
    """Those that the bar at the top of each page links to."""
    known = _by_name(app_list)
    return [known[name] for _heading, names in GROUPS for name, in_bar in names if in_bar and name in known]


def _by_name(app_list: list[dict[str, Any]]) -> dict[str, Register]:
    return {
        model["object_name"]: Register(model["name"], model["admin_url"], model.get("add_url") or "")
        for app in app_list
        for model in app["models"]
        if model.get("admin_url")
    }
