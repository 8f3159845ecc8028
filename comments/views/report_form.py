"""What a report says: which house rule is broken, in what way, and where to write to."""

from django import forms
from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from comments.models import Comment, Reason
from comments.revision_seen import RevisionSeen


class ReportForm(forms.Form):
    """Who is signed in is known already; anybody else leaves an e-mail address."""

    rule = forms.ModelChoiceField(
        Reason.objects.filter(is_active=True),
        label="Which house rule does it break?",
        to_field_name="code",
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose the house rule that the comment breaks.",
            "invalid_choice": "There is no such house rule. Please choose one of these.",
        },
    )
    text = forms.CharField(
        label="What is wrong with it?",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    email = forms.EmailField(
        label="Your e-mail address",
        max_length=254,
        error_messages={"required": "Leave an e-mail address, so that we can tell you what became of it."},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, data: object | None = None, *, user: User | AnonymousUser, about: Comment) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.fields["revision"] = RevisionSeen(about)
        if isinstance(user, User):
            del self.fields["email"]
            self.own_address = user.email

    def clean(self) -> dict[str, object]:
        cleaned: dict[str, object] = super().clean() or {}
        if "email" not in self.fields:
            cleaned["email"] = self.own_address
        return cleaned
