"""Attaching papers to an edition."""

from typing import IO

from accounts.models import User
from articles.drafting import editing
from articles.models import Attachment, Edition
from articles.papers.field import checked_paper
from articles.papers.kinds import PaperRefused
from articles.refusals import FileRefused, NotComplete


def attach(edition: Edition, file: IO[bytes], title: str, *, by: User, name: str = "") -> Attachment:
    """The file comes last among the edition's papers; readers see the title and the file's kind.

    ``name`` is what the upload was called, where the file itself does not say: it tells a CSV from
    another plain text. Raises NotAllowed, WrongState, NotComplete without a title, FileRefused.
    """
    with editing(edition, by=by) as draft:
        if not title.strip():
            raise NotComplete("Give the attachment a title, for readers to know what it is.")
        paper = _checked(file, name or str(getattr(file, "name", "")))
        return draft.attachments.create(title=title.strip(), file=paper, position=draft.attachments.count())


def _checked(file: IO[bytes], name: str) -> IO[bytes]:
    try:
        return checked_paper(file, name)
    except PaperRefused as refused:
        raise FileRefused(str(refused)) from refused
