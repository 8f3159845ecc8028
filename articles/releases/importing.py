"""A release made a draft, or a live page, with nobody to ask: what ``manage.py import_release`` does.

The whole of one file is one transaction: if publishing is refused there is no draft either.
"""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from articles import workflow
from articles.clearance import Role, role_at
from articles.models import Desk, Edition, Release
from articles.refusals import NeedsSecondPerson, WrongState
from articles.releases.draft import draft_from_release, edition_of
from articles.releases.embargo import embargo_warning
from articles.releases.files import files_of, is_picture, kept_on_success
from articles.releases.proposal import proposal_from
from articles.releases.proposed_choices import choices_from
from articles.releases.receiving import ReleaseRead, read, receive_release
from articles.releases.refusals import UnderEmbargo


@dataclass(frozen=True)
class Clearance:
    """Who publishes: ``by`` submits and ``approved_by`` clears; one person where the desk allows it."""

    by: User
    approved_by: User


@dataclass(frozen=True)
class Imported:
    """``notes`` says in sentences what a person should still look at."""

    edition: Edition
    is_new: bool
    notes: list[str] = field(default_factory=list)


def import_release(
    desk: Desk,
    name: str,
    data: bytes,
    *,
    by: User,
    create_people: bool = False,
    publish: Clearance | None = None,
) -> Imported:
    """Raises UnreadableRelease, or a Refusal or RosterRefusal; then nothing of the file is left behind.

    A release the desk has made a draft of already is left as it is, and is not published.
    """
    with kept_on_success() as written, transaction.atomic():
        received = receive_release(desk, name, data, by=by)
        release = received.release
        if received.is_new:
            written.append(release.file)
        known = edition_of(release)
        if known is not None:
            _require_published(known, publish)
            return Imported(known, is_new=False)
        arrived = read(release)
        notes, edition = _draft(release, arrived, create_people=create_people, by=by)
        written.extend(files_of(edition))
        if publish is not None:
            _require_no_embargo(arrived)
            _publish(edition, publish)
            edition.refresh_from_db()
        return Imported(edition, is_new=True, notes=notes)


def require_second_person(desk: Desk, clearance: Clearance) -> None:
    """Said before anything is read. Raises NeedsSecondPerson; the verbs would, for each file."""
    if desk.needs_second_person and clearance.by == clearance.approved_by:
        raise NeedsSecondPerson(
            f"At the desk “{desk}” a second person approves what is published: "
            "name an editor with --approved-by, or leave out --publish to make a draft."
        )


def _draft(
    release: Release, arrived: ReleaseRead, *, create_people: bool, by: User
) -> tuple[list[str], Edition]:
    added_on = timezone.localdate(release.added_at)
    proposal = proposal_from(arrived.reading, desk=release.desk, added_on=added_on)
    taken = choices_from(proposal, create_people=create_people)
    taken.choices.attachments = [file for file in arrived.attachments if not is_picture(file)]
    drafted = draft_from_release(release, taken.choices, by=by)
    return _notes(arrived, taken.left_out, drafted.unspoken), drafted.edition


def _notes(arrived: ReleaseRead, left_out: list[str], unspoken: int) -> list[str]:
    notes = [f"Not named on the page: {line}." for line in left_out]
    if unspoken:
        notes.append(f"{unspoken} of the quotations stay plain text: who said them is not on the page.")
    notes += [
        f"The picture “{file.name}” waits for words that say what it shows."
        for file in arrived.attachments
        if is_picture(file)
    ]
    warning = embargo_warning(arrived.reading.embargo, timezone.now())
    return [*notes, warning] if warning else notes


def _require_published(known: Edition, publish: Clearance | None) -> None:
    """What somebody works on by now is theirs to publish."""
    if publish is not None and not known.is_live:
        raise WrongState(
            f"This release was imported before and is {known.get_state_display()}: go on in the back office."
        )


def _require_no_embargo(arrived: ReleaseRead) -> None:
    warning = embargo_warning(arrived.reading.embargo, timezone.now())
    if warning:
        raise UnderEmbargo(warning)


def _publish(edition: Edition, clearance: Clearance) -> None:
    workflow.submit(edition, by=clearance.by)
    workflow.approve(edition, by=clearance.approved_by)
    is_editor = role_at(clearance.by, edition.desk) == Role.EDITOR
    workflow.publish(edition, by=clearance.by if is_editor else clearance.approved_by)
