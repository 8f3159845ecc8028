"""The first page: which desk, and the release as a file or as pasted text."""

from dataclasses import dataclass
from typing import Any

from django import forms

from accounts.models import User
from articles.intake.errors import UnreadableRelease
from articles.intake.formats import MOST_MAIL_BYTES
from articles.models import Desk
from articles.refusals import Refusal
from articles.releases.receiving import PASTED, Received, receive_release

LONGEST_PASTE = 1_000_000


@dataclass(frozen=True)
class Arrived:
    """What came in, and the field it came in by."""

    field: str
    name: str
    data: bytes


class ArrivingForm(forms.Form):
    desk = forms.ModelChoiceField(
        Desk.objects.none(),
        empty_label="Choose a desk",
        error_messages={"required": "Choose the desk this release is for."},
    )
    file = forms.FileField(
        label="The release’s file",
        required=False,
        allow_empty_file=True,
        help_text="Word (.docx), an e-mail (.eml) with what hangs on it, a web page (.html), or plain text.",
        widget=forms.FileInput(
            {"accept": ".docx,.eml,.html,.htm,.txt,.md,text/plain,text/html,message/rfc822"}
        ),
    )
    text = forms.CharField(
        label="Or paste the text",
        required=False,
        strip=False,
        max_length=LONGEST_PASTE,
        widget=forms.Textarea({"rows": 12}),
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        desks = Desk.objects.worked_at_by(by)
        field = self.fields["desk"]
        field.queryset = desks  # type: ignore[attr-defined]
        if len(desks) == 1:
            field.initial, field.empty_label = desks[0], None  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        has_text = bool(cleaned.get("text", "").strip())
        if cleaned.get("file") and has_text:
            self.add_error("file", "There is a file and pasted text: bring in one of them at a time.")
        elif not cleaned.get("file") and not has_text and not self.errors:
            self.add_error("file", "Choose the release’s file, or paste its text below.")
        return cleaned

    def receive(self) -> Received | None:
        """The release, stored; None when it cannot be read, which the form then says."""
        arrived = self._arrived()
        try:
            return receive_release(self.cleaned_data["desk"], arrived.name, arrived.data, by=self.by)
        except UnreadableRelease as refused:
            self.add_error(arrived.field, refused.message)
        except Refusal as refused:
            self.add_error(None, str(refused))
        return None

    def _arrived(self) -> Arrived:
        file = self.cleaned_data.get("file")
        if file:
            # One byte more than is taken shows that there is too much.
            return Arrived("file", file.name or "release", file.read(MOST_MAIL_BYTES + 1))
        return Arrived("text", PASTED, self.cleaned_data["text"].encode())
