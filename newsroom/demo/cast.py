"""The desks, who works at them, and what to type to sign in as each."""

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from accounts.groups import ADMINISTRATORS, join
from accounts.models import User
from articles.models import Desk, DeskMember
from newsroom.demo.roster import Roster, logo_file
from newsroom.demo.town_files import table


@dataclass(frozen=True)
class SignIn:
    """One of the demo's accounts, as a visitor is told about it."""

    name: str
    job: str
    email: str
    password: str


def sign_ins() -> list[SignIn]:
    password = table("users")["password"]
    return [SignIn(entry["name"], entry["job"], entry["email"], password) for entry in table("users")["user"]]


class Cast:
    """The desks and their people, by the names the files use for them."""

    def __init__(self) -> None:
        self.desks: dict[str, Desk] = {}
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
    cast = Cast()
    for entry in table("desks")["desk"]:
        said = {name: entry[name] for name in SAID_OF_A_DESK}
        said["boilerplate"] = f"<p>{said['boilerplate']}</p>"
        cast.desks[entry["slug"]] = Desk.objects.create(
            organisation=roster.organisations[entry["organisation"]],
            logo=logo_file(entry["logo"], entry["colour"]),
            **said,
        )
    hashed = make_password(table("users")["password"])  # once: hashing is slow on purpose
    for entry in table("users")["user"]:
        user = User.objects.create_user(entry["email"], name=entry["name"])
        User.objects.filter(pk=user.pk).update(password=hashed)
        if "desk" in entry:
            cast.join(entry["desk"], entry["role"], user)
        else:
            join(user, ADMINISTRATORS)
    return cast


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
