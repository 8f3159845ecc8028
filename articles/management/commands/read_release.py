"""Show what would be read in a release: people and offices from the roster, everything else from the text."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from articles.intake.errors import UnreadableRelease
from articles.intake.formats import MOST_MAIL_BYTES, document_from
from articles.intake.reader import read_release
from articles.intake.reading import Reading
from articles.intake.reading_text import reading_as_text
from people.recognition.roster import Roster
from people.roster import roster_for


class Command(BaseCommand):
    help = "Read releases (.txt, .docx, .html, .eml) and print what was found. Changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--json",
            action="store_true",
            help="print JSON: one object for one file, a list for several",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        files: list[Path] = options["files"]
        readings: list[tuple[Path, Reading]] = []
        for path in files:
            try:
                readings.append((path, self._read(path)))
            except (UnreadableRelease, OSError) as error:
                self.stderr.write(f"{path}: {_reason(error)}")
        if options["json"]:
            self._print_json([reading.as_json() for _, reading in readings], single=len(files) == 1)
        else:
            for path, reading in readings:
                self.stdout.write(reading_as_text(str(path), reading))
        if len(readings) < len(files):
            raise SystemExit(1)

    def _read(self, path: Path) -> Reading:
        with path.open("rb") as file:
            # One byte more than is allowed is enough to be refused.
            document = document_from(path.name, file.read(MOST_MAIL_BYTES + 1))
        return read_release(document, roster=self._roster(document.text), today=timezone.localdate())

    def _roster(self, text: str) -> Roster:
        """Without a database there is still a reading, with nobody known."""
        try:
            return roster_for(text)
        except DatabaseError:
            self.stderr.write("The roster cannot be read (is the database migrated?), so nobody is matched.")
            return Roster()

    def _print_json(self, found: list[dict[str, Any]], *, single: bool) -> None:
        if single and not found:
            return
        self.stdout.write(json.dumps(found[0] if single else found, ensure_ascii=False, indent=2))


def _reason(error: UnreadableRelease | OSError) -> str:
    if isinstance(error, UnreadableRelease):
        return error.message
    return error.strerror or str(error)
