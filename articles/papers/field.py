"""A column for papers: whichever door a file comes in by, it is checked and gets a random name."""

import secrets
from pathlib import PurePosixPath
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.db.models.fields.files import FieldFile
from django.forms import FileField

from articles.papers.kinds import PaperRefused, ending_of

MAX_BYTES = 20 * 1024 * 1024


class CheckedPaper(ContentFile):  # type: ignore[type-arg]
    """A file made by ``checked_paper``; there is no need to check it again."""


def checked_paper(file: IO[bytes], name: str) -> CheckedPaper:
    """The same bytes under a new random name with the ending of its true kind. Raises PaperRefused."""
    file.seek(0)
    data = file.read(MAX_BYTES + 1)
    if not data:
        raise PaperRefused("This file is empty.")
    if len(data) > MAX_BYTES:
        raise PaperRefused(f"This file is larger than {MAX_BYTES // 1024**2} MB.")
    return CheckedPaper(data, name=f"{secrets.token_hex(12)}.{ending_of(data, PurePosixPath(name).name)}")


class PaperFormField(FileField):
    """Says in the form why a file is not taken."""

    def to_python(self, data: Any) -> Any:
        file = super().to_python(data)
        if file is None:
            return None
        try:
            return checked_paper(file, file.name or "")
        except PaperRefused as refused:
            raise ValidationError(str(refused), code="paper_refused") from refused


class PaperFile(FieldFile):
    """The one place where a paper's file is written."""

    field: "PaperField"

    def save(self, name: str, content: IO[bytes], save: bool = True) -> None:  # noqa: FBT001, FBT002 -- Django's
        paper = content if isinstance(content, CheckedPaper) else checked_paper(content, name)
        setattr(self.instance, self.field.size_field, paper.size)
        super().save(str(paper.name), paper, save)


class PaperField(models.FileField):
    """Fills ``size_field`` with the number of bytes. Raises PaperRefused when the row is saved."""

    attr_class = PaperFile

    def __init__(self, *args: Any, size_field: str = "", **kwargs: Any) -> None:
        self.size_field = size_field
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "size_field": self.size_field}

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PaperFormField, **kwargs})
