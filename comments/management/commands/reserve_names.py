"""``manage.py reserve_names``: put right which names no reader can have."""

from typing import Any

from django.core.management.base import BaseCommand

from comments.reserved_names import reserve_all


class Command(BaseCommand):
    help = (
        "Put right which display names are reserved for staff, desks, organisations and public figures. "
        "Needed only after rows were written straight into the database."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{reserve_all():,} names were reserved or let go.")
