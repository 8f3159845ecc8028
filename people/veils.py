"""Lifting veils, and who may look behind one."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.dispatch import Signal

from accounts.models import User
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
    Person.objects.filter(pk__in=people).exclude(veil="").update(veil="")
    named = Q(pk__in=list(organisations)) | Q(pk__in=bodies - {None}, veil=veil)
    Organisation.objects.filter(named).exclude(veil="").update(veil="")
    offices.update(veil="")
