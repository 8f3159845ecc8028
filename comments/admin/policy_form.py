"""A policy as a form, in plain words. Saving passes through ``comments.policies``."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.models import User
from articles.models import Article, Desk
from comments.addresses_typed import article_at
from comments.admin.hours_in_words import NotHours, read_hours, write_hours
from comments.keepers import keeper
from comments.models import CommentPolicy
from comments.models.policy import LONGEST_NOTICE
from comments.policies import (
    Hours,
    Of,
    Terms,
    change_policy,
    lock,
    of_policy,
    require_sensible,
    unlock,
)
from comments.refusals import HoursWrong

Lock = CommentPolicy.Lock
LOCKING = ("lock", "lock_notice")


class PolicyForm(forms.ModelForm):  # type: ignore[type-arg]
    """``by`` is set by the page on its own copy of the class."""

    by: User

    hours = forms.CharField(
        required=False,
        label="Only at these hours",
        help_text="By the clock in London, a line for each: Monday to Friday 09:00 to 17:00. Empty: always.",
        widget=forms.Textarea({"rows": 4}),
    )
    # With what they were when the page was opened beside them: a page that was opened earlier must not, by
    # being saved, take away a lock that a colleague has set meanwhile.
    lock = forms.ChoiceField(choices=Lock, required=False, show_hidden_initial=True)
    lock_notice = forms.CharField(
        max_length=LONGEST_NOTICE,
        required=False,
        show_hidden_initial=True,
        label="What readers are told while comments are locked",
        widget=forms.Textarea({"rows": 2}),
    )

    class Meta:
        model = CommentPolicy
        fields = ["mode", "closes_after_days", "hours", "lock", "lock_notice"]
        labels = {"mode": "New comments", "closes_after_days": "Close after so many days"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            rows = [Hours(row.weekday, row.opens, row.closes) for row in self.instance.hours.all()]
            self.initial["hours"] = write_hours(rows)

    def clean_hours(self) -> tuple[Hours, ...]:
        try:
            hours = read_hours(self.cleaned_data["hours"])
            require_sensible(sorted(hours))
        except (NotHours, HoursWrong) as problem:
            raise ValidationError(str(problem), code="hours") from None
        return hours

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("lock") and not cleaned.get("lock_notice", "").strip():
            self.add_error("lock_notice", "Say what readers are told while comments are locked.")
        return cleaned

    def whose(self) -> Of:
        return of_policy(self.instance)

    def carry_out(self) -> CommentPolicy:
        """Call the verbs for what was changed. Raises the refusals of ``comments.policies``."""
        said, of = self.cleaned_data, self.whose()
        terms = Terms(CommentPolicy.Mode(said["mode"]), said["closes_after_days"], said["hours"])
        change_policy(of, terms, by=self.by)
        if any(name in self.changed_data for name in LOCKING):
            self._lock(of)
        return CommentPolicy.objects.get(
            article=of if isinstance(of, Article) else None, desk=of if isinstance(of, Desk) else None
        )

    def _lock(self, of: Of) -> None:
        kind = Lock(self.cleaned_data["lock"])
        if kind != Lock.NONE:
            lock(of, kind, self.cleaned_data["lock_notice"], by=self.by)
        elif "lock" in self.changed_data:
            unlock(of, by=self.by)


class NewPolicyForm(PolicyForm):
    """For a desk or a page that has none; the site has one from the beginning."""

    desk = forms.ModelChoiceField(Desk.objects.none(), required=False, label="For everything of a desk")
    page = forms.CharField(required=False, label="Or for one page: its address")

    class Meta(PolicyForm.Meta):
        fields = ["desk", "page", *PolicyForm.Meta.fields]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = Desk.objects.filter(comment_policy=None)
        who = keeper(self.by)
        if who is None or who.desks is not None:
            desks = desks.filter(pk__in=who.desks or () if who else ())
        self.fields["desk"].queryset = desks  # type: ignore[attr-defined]

    def clean_page(self) -> Article | None:
        address = self.cleaned_data["page"].strip()
        return self._article_at(address) if address else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        desk, article = cleaned.get("desk"), cleaned.get("page")
        if not self.errors and (desk is None) == (article is None):
            raise ValidationError("Choose a desk, or give the address of one page.", code="whose")
        self.instance.desk, self.instance.article = desk, article
        return cleaned

    def _article_at(self, address: str) -> Article:
        article = article_at(address)
        who = keeper(self.by)
        # A page at another desk, perhaps not published yet, is as if it did not exist.
        if article is None or who is None or not who.keeps(article.desk_id):
            raise ValidationError("There is no page of a desk you moderate at this address.", code="page")
        if CommentPolicy.objects.filter(article=article).exists():
            raise ValidationError("This page has a policy already: it is in the list.", code="there")
        return article
