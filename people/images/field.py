"""An image column that only ever holds files that were checked and stripped."""

from django.db import models


class CleanImageField(models.ImageField):
    """Like Django's, for images whose file was re-encoded on the way in."""
