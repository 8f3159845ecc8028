"""Lifting veils, and who may look behind one."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.dispatch import Signal

from accounts.models import User
from people.addresses import free_address
from people.models import Membership, Organisation, Person

# Asked with ``user``: each receiver answers with the veils its floor lets this user look behind.
veils_asked = Signal()


def veils_of(user: User | AnonymousUser) -> set[str]:
    """The veils this user may look behind in the back office."""
    answers = veils_asked.send(sender=None, user=user)
    return {veil for _receiver, veils in answers for veil in veils or ()}


def unveil(veil: str, *, people: Iterable[int], organisations: Iterable[int]) -> None:
    """Make public whom a text names, now that it is out, with the offices that came behind the same veil.

    People and organisations are named in the text, whatever veil they are behind; an office that
    another desk's draft knows of stays hidden.
    """
    people = list(people)
    offices = Membership.objects.filter(person__in=people, veil=veil)
    bodies = set(offices.values_list("organisation", flat=True)) | set(
        offices.values_list("post__organisation", flat=True)
    )
    named = Q(pk__in=list(organisations)) | Q(pk__in=bodies - {None}, veil=veil)
    for row in (
        *Person.objects.filter(pk__in=people).exclude(veil=""),
        *Organisation.objects.filter(named).exclude(veil=""),
    ):
        _show(row)
    offices.update(veil="")


def _show(row: Person | Organisation) -> None:
    """Public from now on, at an address made of the name instead of the hidden one."""
    row.veil, hidden = "", row.slug
    try:
        with transaction.atomic():
            row.slug = free_address(row)
            row.save(update_fields=["veil", "slug"])
    except IntegrityError:  # somebody took it at this moment: the hidden one serves as well
        row.slug = hidden
        row.save(update_fields=["veil", "slug"])
