"""Putting the town's people, bodies and offices on the roster."""

from django.core.files.base import ContentFile

from newsroom.demo.pictures.logos import logo
from newsroom.demo.pictures.portraits import portrait
from newsroom.demo.town_files import Table, full_name, people, table
from people.models import Area, ContactDetail, Membership, Organisation, Person, PersonName, Post

COUNCIL = "hathersby-borough-council"
COUNCILLORS_PRECEDENCE = 100


class Roster:
    """The rows that were made, by the names the files use for them."""

    def __init__(self) -> None:
        self.organisations: dict[str, Organisation] = {}
        self.areas: dict[str, Area] = {}
        self.posts: dict[str, Post] = {}
        self.people: dict[str, Person] = {}


def make_roster() -> Roster:
    roster = Roster()
    for entry in table("organisations")["organisation"]:
        roster.organisations[entry["slug"]] = _organisation(entry, roster)
    for entry in table("areas")["area"]:
        _area(entry, roster)
    for entry in table("posts")["post"]:
        roster.posts[entry["slug"]] = _post(entry, roster)
    for number, entry in enumerate(people()):
        roster.people[entry["slug"]] = _person(entry, number)
    for entry in people():
        Membership.objects.bulk_create([_membership(term, entry, roster) for term in entry["terms"]])
    return roster


def logo_file(name: str, colour: str) -> "ContentFile[bytes]":
    return ContentFile(logo(name, colour), name=f"{name}.png")


def _organisation(entry: Table, roster: Roster) -> Organisation:
    row = Organisation(
        slug=entry["slug"],
        name=entry["name"],
        short_name=entry.get("short_name", ""),
        kind=entry["kind"],
        parent=roster.organisations.get(entry.get("parent", "")),
        colour=entry.get("colour", ""),
        founded=entry.get("founded", ""),
    )
    if "logo" in entry:
        row.logo = logo_file(entry["logo"], entry["colour"])
    row.save()
    return row


def _area(entry: Table, roster: Roster) -> None:
    """The area and, where it elects councillors, their post."""
    council = roster.organisations[COUNCIL]
    dates = {"start": entry.get("start", ""), "end": entry.get("end", "")}
    area = Area.objects.create(
        slug=entry["key"].removesuffix(f"-{dates['start'][:4]}"),
        name=entry["name"],
        kind=entry["kind"],
        organisation=council,
        gss_code=entry["code"],
        **dates,
    )
    roster.areas[entry["key"]] = area
    if "seats" in entry:
        roster.posts[entry["key"]] = Post.objects.create(
            title=f"Councillor for {area.name}",
            short_title="Councillor",
            kind=Post.Kind.COUNCILLOR,
            organisation=council,
            area=area,
            seats=entry["seats"],
            precedence=COUNCILLORS_PRECEDENCE,
            **dates,
        )


def _post(entry: Table, roster: Roster) -> Post:
    return Post.objects.create(
        title=entry["title"],
        short_title=entry.get("short_title", ""),
        kind=entry["kind"],
        organisation=roster.organisations[entry["organisation"]],
        precedence=entry["precedence"],
        start=entry.get("start", ""),
        end=entry.get("end", ""),
    )


def _person(entry: Table, number: int) -> Person:
    row = Person(
        slug=entry["slug"],
        name=full_name(entry),
        given_name=entry["given"],
        family_name=entry["family"],
        sort_name=f"{entry['family']}, {entry['given']}",
        honorific_prefix=entry.get("prefix", ""),
        biography=f"<p>{entry['biography']}</p>",
    )
    if "portrait" in entry:
        row.portrait = ContentFile(portrait(entry["portrait"], number), name=f"{row.slug}.jpg")
    row.save()
    for name in entry.get("names", []):
        PersonName.objects.create(person=row, **name)
    _contact(row, entry.get("contact", {}))
    return row


def _contact(person: Person, said: Table) -> None:
    """An e-mail address is for everybody, a telephone number for the press."""
    kinds, seen_by = ContactDetail.Kind, ContactDetail.Visibility
    if "email" in said:
        person.contact_details.create(kind=kinds.EMAIL, value=said["email"], visibility=seen_by.PUBLIC)
    if "phone" in said:
        person.contact_details.create(kind=kinds.PHONE, value=said["phone"], visibility=seen_by.JOURNALISTS)


def _membership(term: Table, entry: Table, roster: Roster) -> Membership:
    """A term's own words come before those of the election that filled the seat."""
    said = {**table("elections").get(term.get("term", ""), {}), **term}
    held = said.get("ward") or said.get("post")
    return Membership(
        person=roster.people[entry["slug"]],
        post=roster.posts[held] if held else None,
        organisation=None if held else roster.organisations[said["organisation"]],
        role=said.get("role", ""),
        on_behalf_of=roster.organisations.get(said.get("for", "")),
        start=said.get("start", ""),
        end=said.get("end", ""),
        start_reason=said.get("began", ""),
        end_reason=said.get("ended", ""),
        source=said.get("source", ""),
    )
