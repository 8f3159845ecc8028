"""The page on which a comment is written, as far as its writer has got."""

from dataclasses import dataclass, field

from django.http import HttpRequest

from articles.models import Edition
from comments.commented import policy_for
from comments.models import Comment, Reader
from comments.policy import PolicyNow
from comments.readers import reader_of
from comments.views.typed import typed


@dataclass
class Sheet:
    """``refusals`` and ``name_refusal`` say why it was not taken; ``preview`` is how it would look."""

    edition: Edition
    policy: PolicyNow
    reader: Reader | None
    answered: Comment | None = None
    text: str = ""
    name: str = ""
    token: str = ""
    refusals: list[str] = field(default_factory=list)
    name_refusal: str = ""
    preview: str = ""

    @property
    def is_refused(self) -> bool:
        return bool(self.refusals or self.name_refusal)


def empty_sheet(request: HttpRequest, edition: Edition, answered: Comment | None) -> Sheet:
    return Sheet(edition, policy_for(edition), reader_of(request.user), answered)


def filled_sheet(request: HttpRequest, edition: Edition, answered: Comment | None) -> Sheet:
    """With what was typed, whatever it is."""
    sheet = empty_sheet(request, edition, answered)
    sheet.text, sheet.name = typed(request, "text"), typed(request, "display_name")
    sheet.token = typed(request, "token")
    return sheet
