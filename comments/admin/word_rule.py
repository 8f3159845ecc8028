"""Word rules: phrases that make a comment wait for a moderator. A text can be tried against all of them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from accounts.signed_in import signed_in
from comments.admin.site_wide import SiteWide
from comments.models import WordRule
from comments.refusals import Refusal
from comments.text.cleaning import LONGEST, clean
from comments.text.rendering import highlighted
from comments.text.word_rules import WordRules
from comments.word_rules import require_new, write_rule


class WordRuleForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = WordRule
        fields = ["phrase", "why", "is_active"]
        help_texts = {
            "phrase": "One word or several, as people would write them. Only whole words are found, whatever "
            "their case, accents and disguises. A comment with them waits; none is ever rejected for it.",
        }

    def clean_phrase(self) -> str:
        phrase: str = self.cleaned_data["phrase"]
        try:
            require_new(phrase, but=self.instance.pk)
        except Refusal as refusal:
            raise ValidationError(str(refusal), code="refused") from None
        return phrase


class TryForm(forms.Form):
    text = forms.CharField(
        label="A text to try", max_length=LONGEST, strip=False, widget=forms.Textarea({"rows": 6})
    )


@admin.register(WordRule)
class WordRuleAdmin(SiteWide):
    plural = "word rules"
    new_label = "New word rule"
    list_display = ["phrase", "why", "number", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["phrase", "folded", "why", "=id"]
    ordering = ["phrase"]
    form = WordRuleForm
    change_list_template = "back_office/word_rules/list.html"

    def get_urls(self) -> list[URLPattern]:
        trying = path("try/", self.admin_site.admin_view(self.try_view), name="comments_wordrule_try")
        return [trying, *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: WordRule, form: Any, change: bool) -> None:  # noqa: FBT001 -- Django's signature
        write_rule(obj, by=signed_in(request))

    @admin.display(description="number", ordering="id")
    def number(self, rule: WordRule) -> int:
        """By which screening names it on a moderator’s card: what is noted there must repeat no words."""
        return rule.pk

    def try_view(self, request: HttpRequest) -> HttpResponse:
        """What would be found in a text; nothing is stored."""
        if not self.has_view_permission(request):
            return self._get_obj_does_not_exist_redirect(request, self.opts, "")
        form = TryForm(request.POST or None)
        context = {**self.admin_site.each_context(request), "title": "Try a text", "form": form}
        if request.method == "POST" and form.is_valid():
            context |= _tried(clean(form.cleaned_data["text"]))
        return TemplateResponse(request, "back_office/word_rules/try.html", context)


def _tried(text: str) -> dict[str, Any]:
    rules = {rule.pk: rule for rule in WordRule.objects.filter(is_active=True)}
    matches = WordRules((rule.pk, rule.phrase) for rule in rules.values()).matches(text)
    found = {match.key: rules[match.key] for match in matches}
    shown = highlighted(text, ((match.start, match.end) for match in matches))
    return {"tried": True, "found": list(found.values()), "shown": shown}
