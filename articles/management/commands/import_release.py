"""``manage.py import_release FILE… --desk SLUG``: each file becomes a draft or, with --publish, a page."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from articles.intake.errors import UnreadableRelease
from articles.intake.formats import MOST_MAIL_BYTES
from articles.models import Desk, DeskMember
from articles.refusals import Refusal
from articles.releases.importing import Clearance, Imported, import_release, require_second_person
from people.refusals import RosterRefusal


class Command(BaseCommand):
    help = (
        "Make a draft of each release, or publish it. People who are not on the roster are left out "
        "unless --create-people is given. A file that fails leaves nothing behind and stops no other."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help=".txt, .docx, .html or .eml")
        parser.add_argument("--desk", required=True, metavar="SLUG", help="the desk the articles belong to")
        parser.add_argument(
            "--by",
            metavar="E-MAIL",
            help="whose work it is; without it, the desk's first editor, or else its first writer",
        )
        parser.add_argument("--publish", action="store_true", help="needs --by, and an editor to approve")
        parser.add_argument(
            "--approved-by",
            metavar="E-MAIL",
            help="the editor who approves, where the desk needs a second person",
        )
        parser.add_argument("--create-people", action="store_true", help="add unknown people to the roster")

    def handle(self, *, files: list[Path], desk: str, **options: Any) -> None:
        if options["approved_by"] and not options["publish"]:
            raise CommandError("--approved-by goes with --publish; a draft needs no approval.")
        at = self._desk(desk)
        by = self._user(options["by"]) if options["by"] else self._somebody(at, publish=options["publish"])
        publish = self._clearance(at, by, options["approved_by"]) if options["publish"] else None
        failed = [
            path
            for path in files
            if not self._import(path, at, by=by, create_people=options["create_people"], publish=publish)
        ]
        if failed:
            raise CommandError(f"{len(failed)} of {len(files)} could not be imported.")

    def _import(self, path: Path, desk: Desk, **options: Any) -> bool:
        try:
            imported = import_release(desk, path.name, _content(path), **options)
        except UnreadableRelease as refused:
            self.stderr.write(f"{path}: {refused.message}")
            return False
        except (Refusal, RosterRefusal, OSError) as refused:
            self.stderr.write(f"{path}: {_sentence(refused)}")
            return False
        self._say(path, imported)
        return True

    def _say(self, path: Path, imported: Imported) -> None:
        edition = imported.edition
        done = (
            edition.get_state_display()
            if imported.is_new
            else f"imported before, {edition.get_state_display()}"
        )
        self.stdout.write(f"{path}: {done}: {edition.headline} ({edition.get_absolute_url()})")
        for note in imported.notes:
            self.stdout.write(f"  {note}")

    def _desk(self, slug: str) -> Desk:
        desk = Desk.objects.filter(slug=slug).first()
        if desk is None:
            known = ", ".join(Desk.objects.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"There is no desk “{slug}”. Desks: {known}.")
        return desk

    def _user(self, email: str) -> User:
        user = User.objects.filter(email__iexact=email, is_active=True).first()
        if user is None:
            raise CommandError(f"Nobody with the address {email} signs in here.")
        return user

    def _somebody(self, desk: Desk, *, publish: bool) -> User:
        if publish:
            raise CommandError("--publish needs --by: say who publishes.")
        members = DeskMember.objects.filter(desk=desk, user__is_active=True).select_related("user")
        first = min(
            members, key=lambda member: (member.role != DeskMember.Role.EDITOR, member.pk), default=None
        )
        if first is None:
            raise CommandError(
                f"Nobody works at the desk “{desk}”: name somebody with --by, or add a member."
            )
        self.stdout.write(f"The drafts belong to {first.user} ({first.user.email}).")
        return first.user

    def _clearance(self, desk: Desk, by: User, approved_by: str | None) -> Clearance:
        clearance = Clearance(by=by, approved_by=self._user(approved_by) if approved_by else by)
        try:
            require_second_person(desk, clearance)
        except Refusal as refused:
            raise CommandError(str(refused)) from refused
        return clearance


def _content(path: Path) -> bytes:
    """The file's bytes; of one that is far too large no more than shows it to be."""
    with path.open("rb") as file:
        return file.read(MOST_MAIL_BYTES + 1)


def _sentence(refused: Exception) -> str:
    if isinstance(refused, OSError):
        return f"the file cannot be read: {refused.strerror or refused}."
    return str(refused)
