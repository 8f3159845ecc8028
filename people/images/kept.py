"""An image as it is kept in storage.

Its name is random, so that it can neither be guessed nor tell what the upload was called, and it
carries the size in pixels, so that a page can be laid out without opening the file.
"""

import re
import secrets
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.core.files.storage import Storage
from django.db.models.fields.files import FieldFile

NAME = re.compile(r"[0-9a-f]{24}-(?P<width>\d{1,5})x(?P<height>\d{1,5})\.(?:jpg|png)")
CENTRE = (0.5, 0.5)


def new_name(width: int, height: int, ending: str) -> str:
    return f"{secrets.token_hex(12)}-{width}x{height}.{ending}"


def is_kept_name(name: str) -> bool:
    return NAME.fullmatch(PurePosixPath(name).name) is not None


@dataclass(frozen=True)
class KeptImage:
    """``focal`` is the point that must stay in view, as shares of the width and the height."""

    name: str
    width: int
    height: int
    storage: Storage
    focal: tuple[float, float] = CENTRE

    @classmethod
    def of(cls, file: FieldFile, focal: tuple[float, float] = CENTRE) -> "KeptImage":
        """Of a row's image column, without touching the file. Raises ValueError for one that is empty."""
        match = NAME.fullmatch(PurePosixPath(file.name or "").name)
        if match is None:
            raise ValueError(f"{file.name!r} is not the name of an image kept by Newsroom.")
        return cls(str(file.name), int(match["width"]), int(match["height"]), file.storage, focal)

    @property
    def ending(self) -> str:
        return PurePosixPath(self.name).suffix.lstrip(".")

    @property
    def folder(self) -> str:
        """Where what is cut from it stands: beside it."""
        return str(PurePosixPath(self.name).with_suffix(""))
