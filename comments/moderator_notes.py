"""What moderators tell each other about a reader. The reader may ask to see it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from comments.keepers import keeper
from comments.locking import lock_reader
from comments.models import ModeratorNote, Reader
from comments.refusals import NotAllowed


@transaction.atomic
def add_note(reader: Reader, text: str, *, by: User, at: datetime | None = None) -> ModeratorNote:
    """Raises NotAllowed for whoever moderates nothing, or nothing of this reader's."""
    kept = keeper(by)
    if kept is None or not kept.comments().filter(author=reader).exists():
        raise NotAllowed("Only moderators of this reader’s comments note something.")
    # Held, so that nothing is noted behind the back of an erasure.
    reader = lock_reader(reader.pk)
    if reader.leaving_at is not None:
        raise NotAllowed("This reader has left, and nothing more is kept about them.")
    return ModeratorNote.objects.create(reader=reader, text=text.strip(), by=by, at=at or timezone.now())
