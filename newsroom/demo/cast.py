"""The desks, who works at them, and what to type to sign in as each."""

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from accounts.groups import ADMINISTRATORS, join
from accounts.models import User
from articles.models import Desk, DeskMember
from comments.models import Moderator
from newsroom.demo.roster import Roster, logo_file
from newsroom.demo.town_files import Table, table


@dataclass(frozen=True)
class SignIn:
    """One of the demo's accounts, as a visitor is told about it."""

    name: str
    job: str
    email: str
    password: str


def sign_ins() -> list[SignIn]:
    """The staff, and after them a few of the readers."""
    password = table("users")["password"]
    readers = [entry for entry in table("readers")["reader"] if "job" in entry]
    return [
        *(SignIn(entry["name"], entry["job"], entry["email"], password) for entry in table("users")["user"]),
        *(SignIn(entry["name"], entry["job"], readers_address(entry), password) for entry in readers),
    ]


def readers_address(entry: Table) -> str:
    return f"{entry['mailbox']}@demo.example"


class Cast:
    """The desks and their people, by the names the files use for them; ``password`` is hashed."""

    def __init__(self, password: str) -> None:
        self.password = password
        self.desks: dict[str, Desk] = {}
        self.administrators: list[User] = []
        self.moderators: list[User] = []
        self._members: dict[tuple[str, str], list[User]] = {}

    def join(self, desk: str, role: str, user: User) -> None:
        DeskMember.objects.create(desk=self.desks[desk], user=user, role=role)
        self._members.setdefault((desk, role), []).append(user)

    def writer(self, desk: str, turn: int) -> User:
        """Where a desk has several writers, they take turns."""
        writers = self._members[desk, DeskMember.Role.WRITER]
        return writers[turn % len(writers)]

    def editor(self, desk: str) -> User:
        return self._members[desk, DeskMember.Role.EDITOR][0]


def make_cast(roster: Roster) -> Cast:
    cast = Cast(make_password(table("users")["password"]))  # once: hashing is slow on purpose
    for entry in table("desks")["desk"]:
        said = {name: entry[name] for name in SAID_OF_A_DESK}
        said["boilerplate"] = f"<p>{said['boilerplate']}</p>"
        cast.desks[entry["slug"]] = Desk.objects.create(
            organisation=roster.organisations[entry["organisation"]],
            logo=logo_file(entry["logo"], entry["colour"]),
            **said,
        )
    for entry in table("users")["user"]:
        _give_a_part(entry, cast)
    return cast


def _give_a_part(entry: Table, cast: Cast) -> None:
    """At a desk, as a moderator of every desk's comments, or as an administrator."""
    user = User.objects.create_user(entry["email"], name=entry["name"])
    User.objects.filter(pk=user.pk).update(password=cast.password)
    if "desk" in entry:
        cast.join(entry["desk"], entry["role"], user)
    elif entry.get("moderates"):
        User.objects.filter(pk=user.pk).update(is_staff=True)
        Moderator.objects.create(user=user)
        cast.moderators.append(user)
    else:
        join(user, ADMINISTRATORS)
        cast.administrators.append(user)


SAID_OF_A_DESK = (
    "slug",
    "name",
    "press_contact",
    "press_email",
    "press_phone",
    "out_of_hours_phone",
    "boilerplate",
    "colour",
)
