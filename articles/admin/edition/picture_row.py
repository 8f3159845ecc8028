"""A picture's row: one that the desk has already, or a new file with what has to be said about it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.models import User
from articles.models import EditionPicture
from articles.pictures import add_picture
from people.images.field import CleanImageFormField

SAID = ("alt", "decorative", "caption", "credit")


class PictureRow(forms.ModelForm):  # type: ignore[type-arg]
    """``by`` is set by the page on its own copy of the class."""

    by: User

    file = CleanImageFormField(required=False, label="or a new file")
    alt = forms.CharField(
        required=False,
        max_length=300,
        label="What the picture shows",
        help_text="For those who cannot see it.",
        widget=forms.Textarea({"rows": 2}),
    )
    decorative = forms.BooleanField(
        required=False, label="Decorative: it says nothing that the words do not say"
    )
    caption = forms.CharField(required=False, max_length=500)
    credit = forms.CharField(required=False, max_length=200, help_text="Photographer or source.")

    class Meta:
        model = EditionPicture
        fields = ["picture"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["picture"].required = False
        self.fields["picture"].label = "A picture of this desk"
        if self.instance.pk:  # the desk's register of pictures is where a known one is described
            for name in ("file", *SAID):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "file" not in self.fields:
            return cleaned
        if not cleaned.get("picture") and not cleaned.get("file"):
            if "file" not in self.errors:
                raise ValidationError("Choose a picture or a file.", code="no_picture")
        elif cleaned.get("file"):
            self._require_a_description(cleaned)
        return cleaned

    def _require_a_description(self, cleaned: dict[str, Any]) -> None:
        """Asked here already: by the time the verb asks, the rest of the page would have been saved."""
        if bool(cleaned.get("alt")) == bool(cleaned.get("decorative")):
            raise ValidationError(
                {"alt": "Say what the picture shows, or tick “decorative”: one of the two."}, code="no_alt"
            )

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        if self.cleaned_data.get("file"):
            said = {name: self.cleaned_data[name] for name in SAID}
            desk = self.instance.edition.desk
            self.instance.picture = add_picture(desk, self.cleaned_data["file"], by=self.by, **said)
        return super().save(commit)
