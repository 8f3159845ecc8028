"""An image column that only ever holds files that were checked, stripped and named by us.

Whichever door a file comes in by (a form, a verb, an import, the demo), ``pre_save`` is on its way.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.files import ImageFieldFile
from django.forms import FileField, ImageField

from people.images.checking import ImageRefused
from people.images.cleaning import CleanImage, clean_image


class CleanImageFormField(ImageField):
    """Says in the form why a file is not taken; its value is the cleaned file."""

    default_validators = []  # Django's own looks at the name's ending, we look at the content

    def to_python(self, data: Any) -> Any:
        file = FileField.to_python(self, data)
        if file is None:
            return None
        try:
            return clean_image(file)
        except ImageRefused as refused:
            raise ValidationError(str(refused), code="image_refused") from refused


class CleanImageField(models.ImageField):
    """Raises ImageRefused when a row is saved with a file that is not an image we take."""

    def pre_save(self, model_instance: models.Model, add: bool) -> ImageFieldFile:  # noqa: FBT001 -- Django's
        file: ImageFieldFile = getattr(model_instance, self.attname)
        if _is_unchecked(file):
            setattr(model_instance, self.attname, clean_image(file.file))
        saved: ImageFieldFile = super().pre_save(model_instance, add)
        return saved

    def update_dimension_fields(
        self,
        instance: models.Model,
        force: bool = False,  # noqa: FBT001, FBT002 -- Django's
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Never opens a file that nobody has checked: its size is filled in when it is saved."""
        if self.attname in instance.__dict__ and not _is_unchecked(getattr(instance, self.attname)):
            super().update_dimension_fields(instance, force, *args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": CleanImageFormField, **kwargs})


def _is_unchecked(file: ImageFieldFile) -> bool:
    new = bool(file) and not file._committed  # type: ignore[attr-defined]
    return new and not isinstance(file.file, CleanImage)
