"""``manage.py erase_reader``: erase a reader who asked for it in another way than on the account's page."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from comments.erasure import erase, postponed_because
from comments.management.progress import Progress
from comments.models import Reader
from comments.refusals import Refusal


class Command(BaseCommand):
    help = (
        "Erase a reader: account, names, words, notices and letters. What is broken off goes on when it is "
        "run again, and by itself once the worker runs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("reader", help="The account’s e-mail address, or the reader’s number.")
        parser.add_argument("--dry-run", action="store_true", help="Only say what would be erased.")

    def handle(self, *args: Any, **options: Any) -> None:
        reader = _found(options["reader"])
        for line in _what_there_is(reader):
            self.stdout.write(line)
        if options["dry_run"]:
            return
        try:
            done = erase(reader, tell=Progress(self.stdout.write, "rows so far"))
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write("Erased." if done else "The account is erased. Some comments have to wait.")


def _found(said: str) -> Reader:
    readers = Reader.objects.select_related("user")
    rows = readers.filter(pk=int(said)) if said.isdecimal() else readers.filter(user__email__iexact=said)
    reader = rows.first()
    if reader is None:
        raise CommandError(f"There is no reader {said}.")
    return reader


def _what_there_is(reader: Reader) -> list[str]:
    rows = {
        "comments": reader.comments.count(),
        "reports made": reader.reports_made.count(),
        "findings": reader.findings.count(),
        "notices, with their letters": reader.notices.count(),
        "notes of moderators": reader.notes.count(),
        "past names": reader.past_names.count(),
    }
    lines = [f"Reader {reader.pk}:", *(f"  {number:,} {what}" for what, number in rows.items())]
    return [*lines, reason] if (reason := postponed_because(reader)) else lines
