"""Which names no reader can have, because they are somebody's in public life or on the staff."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save

from accounts.models import User
from articles.models import Desk
from comments.models import ReservedName
from comments.models.reader import NOBODY
from comments.models.reserved_name import SOURCES
from comments.text.names import skeleton
from people.models import Organisation, OrganisationName, Person, PersonName

Source = Person | Organisation | Desk | User
FIELDS = ("skeleton", *(f"{kind}_id" for kind in SOURCES))
Values = tuple[str | int | None, ...]
LONGEST = 120  # of a skeleton; no reader's name is as long, so none can look like it
AT_ONCE = 1_000  # rows in one statement


@dataclass(frozen=True)
class Reserved:
    """Answers ``in`` for a skeleton. One's own names are not reserved for oneself."""

    user: User | None = None

    def __contains__(self, looks: object) -> bool:
        if looks in (skeleton(settings.SITE_NAME), skeleton(NOBODY)):
            return True
        rows = ReservedName.objects.unveiled().filter(skeleton=looks)
        return (rows.exclude(user=self.user) if self.user else rows).exists()


def reserve(source: Source) -> None:
    """Bring what is reserved for this one up to date."""
    known = ReservedName.objects.filter(**{_kind(source): source})
    wanted = _looks_of(source)
    kept = set(known.values_list("skeleton", flat=True))
    known.exclude(skeleton__in=wanted).delete()
    _add(source, wanted - kept)


def reserve_all() -> int:
    """Put right what was written past the signals; how many names were reserved or let go."""
    wrong, missing = _differences()
    with transaction.atomic():
        for first in range(0, len(wrong), AT_ONCE):
            ReservedName.objects.filter(pk__in=wrong[first : first + AT_ONCE]).delete()
        rows = (ReservedName(**dict(zip(FIELDS, values, strict=True))) for values in missing)
        ReservedName.objects.bulk_create(rows, batch_size=AT_ONCE)
    return len(wrong) + len(missing)


def _differences() -> tuple[list[int], set[Values]]:
    """Keys of rows that should not be there, and the values of those that should.

    The rows are read first: whoever is renamed meanwhile has the new name twice until the next time, and no
    name too few.
    """
    known = list(ReservedName.objects.values_list("pk", *FIELDS))
    missing = {_values(source, look) for source in _sources() for look in _looks_of(source)}
    wrong = []
    for pk, *values in known:
        if (held := tuple(values)) in missing:
            missing.remove(held)
        else:
            wrong.append(pk)
    return wrong, missing


def follow() -> None:
    """From now on, whoever is added or renamed has the new names reserved."""
    for model in (Person, Organisation, Desk, User):
        post_save.connect(_saved, sender=model)
    for name in (PersonName, OrganisationName):
        post_save.connect(_other_name_changed, sender=name)
        post_delete.connect(_other_name_changed, sender=name)


def _saved(instance: Source, *, created: bool, update_fields: Any, **_kwargs: Any) -> None:
    if update_fields and not {"name", "short_name", "is_staff"}.intersection(update_fields):
        return  # a sign-in, for one
    if created:
        _add(instance, _looks_of(instance))
    else:
        reserve(instance)


def _other_name_changed(instance: PersonName | OrganisationName, **_kwargs: Any) -> None:
    model: type[Person | Organisation] = Person if isinstance(instance, PersonName) else Organisation
    key = instance.person_id if isinstance(instance, PersonName) else instance.organisation_id
    source = model._default_manager.filter(pk=key).first()
    if source is not None:  # deleted together with its names
        reserve(source)


def _sources() -> Iterator[Source]:
    yield from Person.objects.prefetch_related("other_names").iterator(chunk_size=1000)
    yield from Organisation.objects.prefetch_related("other_names").iterator(chunk_size=1000)
    yield from Desk.objects.iterator()
    yield from User.objects.filter(is_staff=True).iterator()


def _looks_of(source: Source) -> set[str]:
    looks = {skeleton(name) for name in _names_of(source)}
    return {look for look in looks if 0 < len(look) <= LONGEST}


def _names_of(source: Source) -> list[str]:
    if isinstance(source, User):
        return _either_way_round([source.name]) if source.is_staff else []
    if isinstance(source, Desk):
        return [source.name]
    names = [source.name, *(other.name for other in source.other_names.all())]
    return [*names, source.short_name] if isinstance(source, Organisation) else _either_way_round(names)


def _either_way_round(names: list[str]) -> list[str]:
    """ "Jane Smith", and "Smith, Jane" as registers have it."""
    return [*names, *(f"{last} {first}" for first, _, last in (name.rpartition(" ") for name in names))]


def _add(source: Source, looks: set[str]) -> None:
    if looks:
        ReservedName.objects.bulk_create(_row(source, look) for look in sorted(looks))


def _row(source: Source, look: str) -> ReservedName:
    return ReservedName(skeleton=look, **{_kind(source): source})


def _values(source: Source, look: str) -> Values:
    """As a row of ``FIELDS``."""
    return (look, *(source.pk if kind == _kind(source) else None for kind in SOURCES))


def _kind(source: models.Model) -> str:
    return str(source._meta.model_name)
