"""What the author of a comment answers (SI 2013/3028, Schedule, paragraph 2(2))."""

from django import forms

from comments.legal.answers import Said


class AnswerForm(forms.Form):
    CHOICES = [
        ("remove", "You may take my comment off."),
        ("named", "I stand by it, and the complainant may be told my name and address."),
        ("unnamed", "I stand by it, and my name and address stay with you unless a court orders otherwise."),
    ]

    choice = forms.ChoiceField(
        label="What shall become of your comment?", choices=CHOICES, widget=forms.RadioSelect
    )
    name = forms.CharField(
        label="Your full name", help_text="Needed if you stand by it.", max_length=200, required=False
    )
    address = forms.CharField(
        label="Your postal address",
        help_text="Where you live or carry on business. Needed if you stand by it.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def said(self) -> Said:
        choice = self.cleaned_data["choice"]
        return Said(
            agrees=choice == "remove",
            name=self.cleaned_data["name"],
            address=self.cleaned_data["address"],
            consents=choice == "named",
        )
