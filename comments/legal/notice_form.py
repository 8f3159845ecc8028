"""What somebody fills in who holds a comment to be unlawful: a field for each thing the law asks for."""

from django import forms

from comments.legal.notice import Notice
from comments.models import Comment, CommentRevision, LegalCase
from comments.revision_seen import RevisionSeen
from comments.text.cleaning import LONGEST

Kind = LegalCase.Kind
YES_OR_NO = [("yes", "Yes"), ("no", "No")]


def _long(label: str, help_text: str) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(label=label, help_text=help_text, max_length=5000, widget=box)


def _yes_or_no(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=YES_OR_NO, coerce=lambda value: value == "yes", widget=forms.RadioSelect
    )


class NoticeForm(forms.Form):
    """For illegal content of any kind; the one for defamation asks more."""

    kind = Kind.ILLEGAL

    name = forms.CharField(label="Your full name", max_length=200)
    email = forms.EmailField(
        label="Your e-mail address",
        max_length=254,
        help_text="We write to you there. It is not shown to anybody without your consent.",
    )
    statement = _long("The words you complain of", "Copy them out of the comment.")
    why = _long("Why they are unlawful", "Which law do you think they break, and how?")

    def __init__(self, *args: object, about: Comment, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["revision"] = RevisionSeen(about)
        self.fields["statement"].initial = about.words.text[:LONGEST]

    def revision_seen(self) -> CommentRevision:
        """What was on the page when the form was opened; what stands now if that cannot be told."""
        seen: CommentRevision = self.cleaned_data["revision"]
        return seen

    def notice(self) -> Notice:
        facts = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        return Notice(kind=self.kind, **facts)


class DefamationForm(NoticeForm):
    """Section 5(6) of the Defamation Act 2013 and regulation 2 of SI 2013/3028."""

    kind = Kind.DEFAMATION

    why = _long("Why they are defamatory of you", "How do they harm what others think of you?")
    meaning = _long("What you take them to mean", "What would somebody who reads them believe about you?")
    wrong = _long(
        "What of them is wrong",
        "Say what you believe to be factually inaccurate, or an opinion that no fact supports.",
    )
    cannot_sue_author = forms.BooleanField(
        label="I confirm that I do not know enough about the author to bring proceedings against them.",
        help_text="Without it the notice is not complete, and we can only tell you so.",
        required=False,
    )
    shares_name = _yes_or_no("May we tell the author your name?")
    shares_email = _yes_or_no("May we tell the author your e-mail address?")


FORMS: dict[str, type[NoticeForm]] = {form.kind.value: form for form in (DefamationForm, NoticeForm)}
