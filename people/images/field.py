"""An image column that only ever holds files that were checked, stripped and named by us.

Whichever door a file comes in by (a form, a verb, an import, the demo), it passes ``CleanImageFile.save``.
"""

from typing import IO, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.files import ImageFieldFile
from django.forms import FileField, ImageField

from people.images.checking import ImageRefused
from people.images.cleaning import CleanImage, clean_image
from people.images.kept import KeptImage, is_kept_name


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


class CleanImageFile(ImageFieldFile):
    """The one place where an image column's file is written."""

    def save(self, name: str, content: IO[bytes], save: bool = True) -> None:  # noqa: FBT001, FBT002 -- Django's
        clean = content if isinstance(content, CleanImage) else clean_image(content)
        super().save(str(clean.name), clean, save)


class CleanImageField(models.ImageField):
    """Raises ImageRefused when a row is saved with a file that is not an image we take."""

    attr_class = CleanImageFile
    width_field: str | None
    height_field: str | None

    def update_dimension_fields(
        self,
        instance: models.Model,
        force: bool = False,  # noqa: FBT001, FBT002 -- Django's
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Read off the file's name: no file is opened, least of all one that nobody has checked yet."""
        if not (self.width_field and self.height_field) or self.attname not in instance.__dict__:
            return
        file = getattr(instance, self.attname)
        known = getattr(instance, self.width_field) and not force
        if not known and is_kept_name(file.name or ""):
            image = KeptImage.of(file)
            setattr(instance, self.width_field, image.width)
            setattr(instance, self.height_field, image.height)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": CleanImageFormField, **kwargs})
