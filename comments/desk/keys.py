"""Which key does what on the queue page, for one moderator."""

import string
from dataclasses import dataclass

from accounts.models import User
from comments.models import ModeratorKeys

# Verb to the usual key and what it does. Capital letters are for all selected comments at once.
USUAL = {
    "next": ("j", "Next card"),
    "previous": ("k", "The card before"),
    "approve": ("a", "Approve"),
    "reject": ("r", "Reject; then the digit of the house rule it breaks"),
    "escalate": ("e", "Escalate: pass it on to a colleague"),
    "sanction": ("s", "Sanction its author"),
    "undo": ("u", "Undo the last decision"),
    "select": ("x", "Select, for a decision about several"),
    "help": ("?", "Show the keys"),
}
# Digits choose house rules; a capital letter is the small one with Shift.
POSSIBLE = set(string.ascii_lowercase + string.punctuation)


@dataclass(frozen=True)
class Keys:
    are_on: bool
    keys: dict[str, str]

    @property
    def listed(self) -> list[tuple[str, str, str]]:
        """Verb, key, what it does."""
        return [(verb, self.keys[verb], does) for verb, (_, does) in USUAL.items()]

    @property
    def for_script(self) -> dict[str, object]:
        return {"on": self.are_on, "keys": self.keys}


def keys_of(user: User) -> Keys:
    usual = {verb: key for verb, (key, _) in USUAL.items()}
    row = ModeratorKeys.objects.filter(user=user).first()
    if row is None:
        return Keys(are_on=True, keys=usual)
    changed = {verb: key for verb, key in row.changed.items() if verb in usual}
    return Keys(are_on=row.are_on, keys={**usual, **changed})


def change_keys(*, are_on: bool, keys: dict[str, str], by: User) -> None:
    """Keep one's own keys. Raises ValueError with a sentence for each verb whose key cannot be used."""
    problems = problems_with(keys)
    if problems:
        raise ValueError(" ".join(problems.values()))
    changed = {verb: key for verb, key in keys.items() if key != USUAL[verb][0]}
    ModeratorKeys.objects.update_or_create(user=by, defaults={"are_on": are_on, "changed": changed})


def problems_with(keys: dict[str, str]) -> dict[str, str]:
    """By verb: what is wrong with its key."""
    problems: dict[str, str] = {}
    taken: dict[str, str] = {}
    for verb, key in keys.items():
        if key not in POSSIBLE:
            problems[verb] = "Choose one small letter or sign; digits are for the house rules."
        elif key in taken:
            problems[verb] = f"This key does something else already: {USUAL[taken[key]][1]}."
        taken.setdefault(key, verb)
    return problems
