"""Which field stands where on the writing page."""

from typing import Any

from django.forms import BaseForm

PLACES = {
    "words": ["headline", "standfirst", "body"],
    "small_print": ["signoff", "notes_to_editors", "press_contact"],
    "facts": ["dateline_place", "dateline_date", "dateline_time", "kind", "slug", "tags"],
}


def layout(form: BaseForm) -> dict[str, Any]:
    """The fields of each place, and ``…_wrong`` where one of them has to be looked at again."""
    context: dict[str, Any] = {}
    for place, names in PLACES.items():
        context[place] = [form[name] for name in names]
        context[f"{place}_wrong"] = any(form[name].errors for name in names)
    return context
