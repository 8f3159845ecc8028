"""Adding to the roster whom a release names: people with the office they held, and organisations.

Nothing is added twice: an organisation that is known by the name is returned as it is, an office somebody
holds already is not given again, and a second person of a known name needs a plain yes (``namesake``).
A ``veil`` keeps what is added from the public until the text it came with is published; what other veils
hide is unknown here, or a refusal would tell of another desk's draft.
"""

from collections.abc import Iterable
from datetime import date

from django.contrib.admin.models import ADDITION, LogEntry
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q

from accounts.models import User
from people.addresses import free_address, hidden_address
from people.models import Membership, Organisation, Person, Post
from people.proposing import organisation_kind, post_kind, split_name
from people.refusals import AlreadyKnown, DoesNotFit, NoBody, NotAName, TakenMeanwhile

Kind = Organisation.Kind
# Here an office exists whoever holds it. Elsewhere (a party branch, a charity) it is a role in the body.
BODIES_WITH_POSTS = {Kind.COUNCIL, Kind.CABINET, Kind.COMMITTEE, Kind.PUBLIC_BODY}
# A councillor's post belongs to a ward, and a release seldom says which: until somebody does, it is a role.
NOT_A_POST_BY_ITSELF = {Post.Kind.COUNCILLOR, Post.Kind.MEMBER}
PRECEDENCE = {Post.Kind.MAYOR: 10, Post.Kind.LEADER: 10, Post.Kind.CABINET: 20, Post.Kind.CHAIR: 40}


@transaction.atomic
def create_person(
    name: str,
    *,
    by: User,
    title: str = "",
    role: str = "",
    organisation: Organisation | None = None,
    day: date | None = None,
    source: str = "",
    namesake: bool = False,
    veil: str = "",
) -> Person:
    """A new person, with the office they held on ``day`` when a role is given; one transaction.

    Raises NotAName, NoBody, DoesNotFit, AlreadyKnown (unless ``namesake``), TakenMeanwhile.
    """
    name = " ".join(name.split())
    given, family = split_name(name)
    if not given:
        raise NotAName(f"Write the whole name, first name and surname; “{name}” is only a part of it.")
    known = people_called(name, behind=[veil])
    if known and not namesake:
        raise AlreadyKnown(known)
    person = Person(
        name=name,
        honorific_prefix=title.strip(),
        given_name=given,
        family_name=family,
        sort_name=f"{family}, {given}",
        veil=veil,
    )
    _require_fit(person, "name", "honorific_prefix", "given_name", "family_name")
    _save_at_free_address(person)
    _record(person, by=by, source=source)
    if role.strip():
        give_office(person, role, organisation, by=by, day=day, source=source, veil=veil)
    return person


@transaction.atomic
def give_office(
    person: Person,
    role: str,
    organisation: Organisation | None,
    *,
    by: User,
    day: date | None,
    source: str = "",
    veil: str = "",
) -> Membership:
    """The person's membership in that office, begun on or before ``day``; the one they have, if they have it.

    Raises NoBody, DoesNotFit.
    """
    role = " ".join(role.split())
    if organisation is None:
        raise NoBody(f"Say which organisation the office “{role}” belongs to, or leave the office empty.")
    _require_fit(Membership(role=role), "role")
    post = _post(role, organisation)
    office: dict[str, object] = {"post": post} if post else {"organisation": organisation, "role": role}
    held = Membership.objects.behind([veil]).filter(person=person, **office)
    known = (held.on(day) if day else held).first()
    if known is not None:
        return known
    begun = f"by {day.isoformat()}" if day else ""
    membership = Membership.objects.create(
        person=person, **office, start=begun, source=source[:500], veil=veil
    )
    _record(membership, by=by, source=source)
    return membership


@transaction.atomic
def create_organisation(
    name: str, *, by: User, kind: str = "", short_name: str = "", source: str = "", veil: str = ""
) -> Organisation:
    """The organisation of that name: the known one, or a new one of the kind given or else its name suggests.

    Raises NotAName, DoesNotFit, TakenMeanwhile.
    """
    name = " ".join(name.split())
    if not name:
        raise NotAName("Write the organisation's name.")
    known = organisation_called(name, behind=[veil])
    if known is not None:
        return known
    kind = kind or organisation_kind(name)
    organisation = Organisation(name=name, short_name=short_name, kind=kind, veil=veil)
    _require_fit(organisation, "name", "short_name")
    _save_at_free_address(organisation)
    _record(organisation, by=by, source=source)
    return organisation


def people_called(name: str, *, behind: Iterable[str] = ()) -> list[Person]:
    """Everybody known by this name, capitals apart; a merged record leads to who it turned out to be.

    ``behind`` names the veils whose people count too (``people.models.veiled``).
    """
    known = {"", *behind}
    named = Q(name__iexact=name) | Q(other_names__name__iexact=name)
    found = Person.objects.behind(known).filter(named).select_related("merged_into").distinct()
    survivors = dict.fromkeys(_survivor(person) for person in found)
    return [person for person in survivors if person.veil in known]


def organisation_called(name: str, *, behind: Iterable[str] = ()) -> Organisation | None:
    """The one organisation known by this name, short name or other name; none when several are."""
    bare = name.removeprefix("the ").removeprefix("The ")
    called = Q()
    for form in {name, bare, f"The {bare}"}:
        called |= Q(name__iexact=form) | Q(short_name__iexact=form) | Q(other_names__name__iexact=form)
    found = list(Organisation.objects.behind(behind).filter(called).distinct()[:2])
    return found[0] if len(found) == 1 else None


def _survivor(person: Person) -> Person:
    seen = {person.pk}
    while person.merged_into is not None and person.merged_into_id not in seen:
        person = person.merged_into
        seen.add(person.pk)
    return person


def _post(role: str, organisation: Organisation) -> Post | None:
    """The post of that title; a new one where the body has posts; none where it is a role instead."""
    known = organisation.posts.filter(title__iexact=role, area=None).order_by("-start_latest").first()
    if known is not None:
        return known
    kind = post_kind(role)
    if organisation.kind not in BODIES_WITH_POSTS or kind in NOT_A_POST_BY_ITSELF:
        return None
    return Post.objects.create(
        title=role, kind=kind, organisation=organisation, precedence=PRECEDENCE.get(kind, 500)
    )


def _require_fit(row: models.Model, *names: str) -> None:
    others = {field.name for field in row._meta.fields} - set(names)
    try:
        row.clean_fields(exclude=others)
    except ValidationError as error:
        too_long = max((str(getattr(row, name)) for name in error.message_dict), key=len)
        raise DoesNotFit(f"“{too_long[:60]}…” is longer than there is room for.") from error


def _save_at_free_address(row: Person | Organisation) -> None:
    """Raises TakenMeanwhile when somebody else adds the same name at the same moment."""
    row.slug = hidden_address(row) if row.veil else free_address(row)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise TakenMeanwhile(f"Somebody added “{row.name}” just now. Try again.") from None


def _record(row: models.Model, *, by: User, source: str) -> None:
    """In the row's history in the back office: who added it, and from what."""
    LogEntry.objects.log_actions(
        by.pk,
        [row],
        ADDITION,
        change_message=f"Added from {source}." if source else "Added.",
        single_object=True,
    )
