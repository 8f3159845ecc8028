"""A desk's unpublished work hides what it adds to the roster, until the work is published."""

from accounts.models import User
from articles.models import Desk, Edition
from people.veils import unveil


def veil_of(desk: Desk) -> str:
    """The name under which the desk's additions to the roster are hidden."""
    return f"desk {desk.pk}"


def veils_of_desks(user: User, **_kwargs: object) -> list[str]:
    """The answer to ``people.veils.veils_asked``."""
    return [veil_of(desk) for desk in Desk.objects.worked_at_by(user)]


def unveil_named_in(edition: Edition) -> None:
    """Called when the edition goes live."""
    people = set(edition.edition_people.values_list("person", flat=True))
    people |= set(edition.quotes.values_list("speaker", flat=True))
    organisations = edition.edition_organisations.values_list("organisation", flat=True)
    unveil(veil_of(edition.desk), people=people, organisations=organisations)
