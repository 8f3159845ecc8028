"""What came with the release: pictures and their captions, papers, and what was taken for no part of it."""

from io import BytesIO
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory

from articles.intake.document import Attachment
from articles.intake.reading import Reading
from articles.release_forms.words import MOST_ROWS, written
from articles.releases.choices import PictureChoice
from articles.releases.files import is_picture
from people.admin.choosing import is_key
from people.images.field import CleanImageFormField


class OfAnAttachment(forms.Form):
    """``number`` says which of the release's attachments the row is about."""

    number = forms.IntegerField(widget=forms.HiddenInput, required=False)
    attached: Attachment | None

    def __init__(self, *args: Any, attachments: tuple[Attachment, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        number = str(self["number"].value() if self["number"].value() is not None else "")
        known = bool(number) and is_key(number) and int(number) < len(attachments)
        self.attached = attachments[int(number)] if known else None


class PictureForm(OfAnAttachment):
    """An attached picture, or a caption whose picture is to be chosen here."""

    spans = forms.CharField(widget=forms.HiddenInput, required=False)
    file = CleanImageFormField(label="Picture", required=False, widget=forms.FileInput({"accept": "image/*"}))
    alt = forms.CharField(
        label="What the picture shows",
        max_length=300,
        required=False,
        help_text="Read aloud to readers who cannot see the picture. It needs this to go into the draft.",
    )
    caption = forms.CharField(max_length=500, required=False, widget=forms.Textarea({"rows": 2}))
    credit = forms.CharField(max_length=200, required=False, help_text="Photographer or source.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("file") and not cleaned.get("alt"):
            self.add_error("alt", "Say what the picture shows. (Choose the file again as well.)")
        has_picture = cleaned.get("file") or "file" in self.errors or self.attached
        if cleaned.get("alt") and not has_picture:
            self.add_error("file", "Choose the picture this describes.")
        return cleaned

    def chosen(self) -> PictureChoice | None:
        """None while nobody has said what it shows. A file chosen here goes before the attached one."""
        cleaned = self.cleaned_data
        file, name = cleaned["file"], "picture"
        if file is None and self.attached:
            file, name = BytesIO(self.attached.data), self.attached.name
        if file is None or not cleaned["alt"]:
            return None
        return PictureChoice(
            file, name, alt=cleaned["alt"], caption=cleaned["caption"], credit=cleaned["credit"]
        )


class PaperForm(OfAnAttachment):
    keep = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keep"].label = self.attached.name if self.attached else "Attachment"

    def chosen(self) -> Attachment | None:
        return self.attached if self.cleaned_data["keep"] else None


class DroppedForm(forms.Form):
    """A passage that was taken for no part of the release, with the reason."""

    text = forms.CharField(widget=forms.HiddenInput, strip=False)
    reason = forms.CharField(widget=forms.HiddenInput, required=False)
    spans = forms.CharField(widget=forms.HiddenInput, required=False)
    put_back = forms.BooleanField(label="Put back, at the end of the text", required=False)


def proposed_pictures(reading: Reading, attachments: tuple[Attachment, ...]) -> list[dict[str, Any]]:
    """A row for each attached picture with the captions in their order; then for each caption without one."""
    attached = [number for number, file in enumerate(attachments) if is_picture(file)]
    captions = [(caption.text, written(caption.spans)) for caption in reading.captions]
    credit = reading.credits[0].text if reading.credits else ""
    rows = []
    for place in range(max(len(attached), len(captions), 1)):
        number = attached[place] if place < len(attached) else None
        caption, spans = captions[place] if place < len(captions) else ("", "")
        rows.append(
            {
                "number": number,
                "caption": caption,
                "spans": spans,
                "credit": credit if place == 0 else "",
            }
        )
    return rows


def proposed_papers(attachments: tuple[Attachment, ...]) -> list[dict[str, Any]]:
    return [
        {"number": number, "keep": True} for number, file in enumerate(attachments) if not is_picture(file)
    ]


def dropped_passages(reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "text": dropped.text,
            "reason": dropped.reason.replace("metadata: ", "from the head of the file: "),
            "spans": written([dropped.span]),
        }
        for dropped in reading.dropped
    ]


PicturesFormSet: "type[BaseFormSet[PictureForm]]" = formset_factory(
    PictureForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)
PapersFormSet: "type[BaseFormSet[PaperForm]]" = formset_factory(
    PaperForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)
DroppedFormSet: "type[BaseFormSet[DroppedForm]]" = formset_factory(
    DroppedForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)
