"""What a moderator has told this reader not to do."""

from django.utils import timezone
from django.utils.formats import date_format

from comments.models import Sanction, Verdict
from comments.screening.submission import Noticed, Submission

Kind = Sanction.Kind


def by_sanctions(submission: Submission) -> list[Noticed]:
    in_force = submission.reader.sanctions.in_force(submission.at).at_desk(submission.article.desk_id)
    return [found for sanction in in_force if (found := _noticed(sanction)) is not None]


def _noticed(sanction: Sanction) -> Noticed | None:
    if sanction.kind == Kind.BAN:
        message = "You may not comment here any more. Your account’s page says why."
        return Noticed("sanctions", Verdict.REFUSED, "The reader is banned.", message)
    if sanction.kind == Kind.SUSPENSION:
        until = date_format(timezone.localtime(sanction.until), "j F Y")
        message = f"You may not comment until {until}. Your account’s page says why."
        return Noticed("sanctions", Verdict.REFUSED, "The reader is suspended.", message)
    if sanction.kind == Kind.PRE_MODERATE:
        return Noticed("sanctions", Verdict.HELD, "This reader’s comments are checked first.")
    return None
