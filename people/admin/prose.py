"""Formatted text in a form: an editor where scripts run, a plain field of HTML where they do not."""

from typing import Any

from django import forms
from django.forms import Media, Script
from django.templatetags.static import static

from people.html import HTMLField, clean_html


class Prose(forms.Textarea):
    """The script finds the field by its data attribute, which also says where the editor's own module is.

    That address is looked up here, and imported from there, because an import map would have to stand
    inside the page, and the policy allows no script inside a page.
    """

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 6, "spellcheck": "true", "lang": "en-GB", **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-prose"] = static("django_prose_editor/editor.js")
        return context

    @property
    def media(self) -> Media:
        return Media(
            css={"all": ["back-office/prose.css"]},
            js=[Script("back-office/prose.js", type="module")],  # type: ignore[list-item]
        )


class ProseFormField(forms.CharField):
    """Holds clean HTML, so that a text nobody touched counts as unchanged."""

    def to_python(self, value: Any) -> str:
        return clean_html(super().to_python(value) or "")


PROSE_FIELDS: dict[Any, Any] = {HTMLField: {"widget": Prose, "form_class": ProseFormField}}
