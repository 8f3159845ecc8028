"""Carrying the rows of one edition over to the next."""

from django.db import models

from articles.models import Edition

ROWS = ("quotes", "edition_pictures", "edition_people", "edition_organisations", "attachments")


def copy_rows(source: Edition, target: Edition) -> None:
    """Quotes, pictures, people, organisations, attachments and tags, in their order.

    The role labels and captions come along too; publication makes them anew.
    """
    for name in ROWS:
        rows: list[models.Model] = list(getattr(source, name).all())
        for row in rows:
            row.pk, row._state.adding = None, True
            row.edition = target  # type: ignore[attr-defined]
        getattr(target, name).bulk_create(rows)
    target.tags.set(source.tags.all())
