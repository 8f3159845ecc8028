"""The words of an edition as a form. Saving passes through the verbs; a refusal keeps what was typed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from accounts.models import User
from accounts.registers import OWN_DATES
from articles import drafting
from articles.admin.edition.meanwhile import Meanwhile
from articles.admin.refusing import RefusableForm
from articles.models import Article, Edition
from articles.refusals import ChangedMeanwhile, Refusal
from people.admin.prose import PROSE_FIELDS


class Lines(forms.CharField):
    """Browsers send their own line ends: a text nobody touched must count as unchanged."""

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


LINES: dict[Any, Any] = {
    **OWN_DATES,
    models.TextField: {"form_class": Lines, "widget": forms.Textarea({"rows": 3})},
    **PROSE_FIELDS,
}
WORDS = [
    "headline",
    "standfirst",
    "body",
    "signoff",
    "notes_to_editors",
    "press_contact",
    "dateline_place",
    "dateline_date",
    "dateline_time",
    "change_note",
    "tags",
]
OF_THE_ARTICLE = ["kind", "slug"]
# Of the article too, live or not, and by a verb of its own (``articles.court_case``).
COURT_CASE = "court_case"


class EditionForm(RefusableForm):
    """``by`` is set by the page on its own copy of the class."""

    by: User
    meanwhile: Meanwhile | None = None

    seen_version = forms.IntegerField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(choices=Article.Kind, label="Kind")
    slug = forms.SlugField(
        max_length=120,
        label="Last part of the address",
        help_text="Fixed once the article has been published.",
    )
    # With what it was when the page was opened beside it: a page that was opened earlier must not, by being
    # saved, take away a tick that a colleague has set meanwhile.
    court_case = forms.BooleanField(
        required=False,
        show_hidden_initial=True,
        label="A court is dealing with this",
        help_text="No comment is taken or shown, now or once it goes live. An editor can take this back.",
    )

    class Meta:
        model = Edition
        fields = WORDS
        widgets = {"headline": forms.Textarea({"rows": 2}), "standfirst": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        article = self.instance.article
        self.fields["seen_version"].initial = self.instance.version
        for name in OF_THE_ARTICLE:
            self.fields[name].initial = getattr(article, name)
            self.fields[name].disabled = article.first_published_at is not None
        self.fields[COURT_CASE].initial = article.court_case
        if self.instance.number == 1:
            del self.fields["change_note"]
        else:
            self.fields["change_note"].label = "What changed"
            self.fields["change_note"].help_text = "Since the last edition. Readers see this."
        self.fields["body"].label = "Text"
        self.fields["tags"].help_text = "With commas between them."
        for name in ("headline", "standfirst", "body"):
            self.fields[name].help_text = ""

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].split())

    def clean_slug(self) -> str:
        slug = self.cleaned_data["slug"]
        article = self.instance.article
        if Article.objects.filter(desk=article.desk_id, slug=slug).exclude(pk=article.pk).exists():
            raise ValidationError("Another article at this desk has this address.", code="taken")
        return str(slug)

    def clean(self) -> dict[str, Any]:
        """Opens the edition for the change: from here to the end of the request nobody else can."""
        cleaned = super().clean()
        try:
            self.instance = drafting.open_for_edit(
                self.instance, by=self.by, seen_version=cleaned.get("seen_version")
            )
        except ChangedMeanwhile as refusal:
            self._show_what_happened()
            raise ValidationError(str(refusal), code="meanwhile") from None
        except Refusal as refusal:
            raise ValidationError(str(refusal), code="refused") from None
        return cleaned

    def _show_what_happened(self) -> None:
        """Beside the words typed here stand those saved meanwhile; saving once more is then on purpose."""
        now = Edition.objects.get(pk=self.instance.pk)
        self.meanwhile = Meanwhile.of(now, self, by=self.by)
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        data[self.add_prefix("seen_version")] = str(now.version)
        self.data = data
