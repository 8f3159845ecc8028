"""The registers a user may open, in the words of the people who use them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

# Under each heading of the home: the kind of row, and what people call a list of them.
GROUPS: dict[str, dict[str, str]] = {
    "Pages": {"Edition": "Articles", "Picture": "Pictures", "Tag": "Tags"},
    "Who is who": {
        "Person": "People",
        "Organisation": "Organisations",
        "Post": "Posts",
        "Membership": "Who holds which post",
        "Area": "Wards and other areas",
    },
    "Comments": {
        "CommentPolicy": "When comments are taken",
        "WordRule": "Word rules",
        "Reason": "House rules",
        "Moderator": "Who moderates",
        "ModeratorTally": "What moderators decided",
    },
    "Administration": {"Desk": "Desks and who works there", "User": "Accounts", "Letter": "Outgoing mail"},
}
IN_THE_BAR = ["Edition", "Picture", "Person", "Organisation"]


@dataclass(frozen=True)
class Register:
    name: str
    url: str


@dataclass(frozen=True)
class RegisterGroup:
    name: str
    registers: list[Register]


def registers(app_list: list[dict[str, Any]]) -> list[RegisterGroup]:
    """``app_list`` is Django's own, already reduced to what this user may see."""
    known = _with_tallies(_by_model(app_list))
    groups = [
        RegisterGroup(heading, [known[model] for model in names if model in known])
        for heading, names in GROUPS.items()
    ]
    return [group for group in groups if group.registers]


def main_registers(app_list: list[dict[str, Any]]) -> list[Register]:
    """Those that the bar at the top of each page links to."""
    known = _by_model(app_list)
    return [known[model] for model in IN_THE_BAR if model in known]


def _with_tallies(known: dict[str, Register]) -> dict[str, Register]:
    """Whoever may read who moderates may read what they decided: a page of its own, no register."""
    if "Moderator" not in known:
        return known
    record = Register(GROUPS["Comments"]["ModeratorTally"], reverse("moderators_record"))
    return {**known, "ModeratorTally": record}


def _by_model(app_list: list[dict[str, Any]]) -> dict[str, Register]:
    names = {model: name for group in GROUPS.values() for model, name in group.items()}
    return {
        model["object_name"]: Register(names[model["object_name"]], model["admin_url"])
        for app in app_list
        for model in app["models"]
        if model.get("admin_url") and model["object_name"] in names
    }
