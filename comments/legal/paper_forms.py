"""What a moderator copies out of a letter: a notice, or the author's answer. A letter may lack things."""

from django import forms

from comments.legal.answers import Said
from comments.legal.arrival import ArrivalForm
from comments.legal.notice import Notice
from comments.models import LegalCase

Kind = LegalCase.Kind
FOR_DEFAMATION = ("meaning", "wrong", "cannot_sue_author", "shares_name", "shares_email")


def _lines(label: str, *, most: int = 5000, rows: int = 3, required: bool = False) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=required, widget=box)


class PaperNoticeForm(ArrivalForm):
    kind = forms.ChoiceField(label="What it complains of", choices=Kind)
    name = forms.CharField(label="The complainant’s full name", max_length=200)
    address = _lines("Their postal address", most=1000)
    email = forms.EmailField(
        label="Their e-mail address, if they give one",
        help_text="Without it, our letters are printed, and a notice of defamation is not complete.",
        max_length=254,
        required=False,
    )
    statement = _lines("The words complained of", required=True)
    why = _lines("Why they are unlawful")
    meaning = _lines("What the complainant takes them to mean")
    wrong = _lines("What of them is wrong, or an opinion that no fact supports")
    cannot_sue_author = forms.BooleanField(
        label="The letter confirms that they do not know enough about the author to go to court.",
        required=False,
    )
    shares_name = forms.BooleanField(label="The author may be told their name.", required=False)
    shares_email = forms.BooleanField(label="The author may be told their e-mail address.", required=False)

    def notice(self) -> Notice:
        asked = {
            field: value for field, value in self.cleaned_data.items() if not field.startswith("arrived")
        }
        kind = Kind(asked.pop("kind"))
        if kind != Kind.DEFAMATION:
            asked = {field: value for field, value in asked.items() if field not in FOR_DEFAMATION}
        return Notice(kind=kind, **asked)


class PaperAnswerForm(ArrivalForm):
    CHOICES = [
        ("remove", "The comment may be taken off."),
        ("named", "They stand by it, and the complainant may be told who they are."),
        ("unnamed", "They stand by it, and the complainant must not be told who they are."),
    ]

    choice = forms.ChoiceField(label="What the author answers", choices=CHOICES)
    name = forms.CharField(label="Their full name", max_length=200, required=False)
    address = _lines("Their postal address", most=1000)

    def said(self) -> Said:
        asked = self.cleaned_data
        return Said(
            agrees=asked["choice"] == "remove",
            name=asked["name"],
            address=asked["address"],
            consents=asked["choice"] == "named",
        )
