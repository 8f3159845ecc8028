"""The last part of an address, made from the name when nobody writes one."""

from typing import Any

from django import forms
from django.utils.text import slugify


class SlugFromName(forms.ModelForm):  # type: ignore[type-arg]
    """For models with ``name`` and a ``slug`` that is unique by itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].label = "Address"
            self.fields[
                "slug"
            ].help_text = "The last part of the address. Left empty, it is made from the name."

    def clean_slug(self) -> str:
        return self.cleaned_data["slug"] or self._free(slugify(self.data.get(self.add_prefix("name"), "")))

    def _free(self, stem: str) -> str:
        stem = stem[:100].strip("-") or str(self._meta.model._meta.model_name)
        others = self._meta.model._default_manager.exclude(pk=self.instance.pk)
        taken = set(others.filter(slug__startswith=stem).values_list("slug", flat=True))
        if stem not in taken:
            return stem
        return next(slug for number in range(2, len(taken) + 3) if (slug := f"{stem}-{number}") not in taken)
