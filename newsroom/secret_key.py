"""The key that signs sessions and links, kept beside the data when no variable gives one."""

import os
import secrets
from pathlib import Path


def stored_secret_key(path: Path) -> str:
    """The key in the file, made on the first start and readable by its owner only.

    Losing the file signs everybody out and voids every signed link; nothing else depends on it.
    """
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return _made(path)


def _made(path: Path) -> str:
    key = secrets.token_urlsafe(64)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was first
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
    return key
