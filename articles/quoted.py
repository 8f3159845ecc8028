"""Whoever is quoted is on the page's list of people."""

from articles.models import Edition, EditionPerson

Part = EditionPerson.Part


def name_the_quoted(edition: Edition) -> None:
    """A row for each speaker who has none as author or as quoted: their own page lists the article by it."""
    named = edition.edition_people.filter(part__in=(Part.AUTHOR, Part.QUOTED)).values("person")
    missing = (
        edition.quotes.exclude(speaker__in=named).order_by("position", "id").select_related("membership")
    )
    after = edition.edition_people.count()
    rows = {
        quote.speaker_id: EditionPerson(
            edition=edition,
            person_id=quote.speaker_id,
            part=Part.QUOTED,
            membership=quote.membership,
            position=after + place,
        )
        for place, quote in enumerate(missing)
    }
    EditionPerson.objects.bulk_create(rows.values())
