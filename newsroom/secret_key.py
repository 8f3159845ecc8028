"""The key that signs sessions and links, kept beside the data when no variable gives one."""

import os
import secrets
from pathlib import Path


def stored_secret_key(path: Path) -> str:
    """The key in the file, made on the first start and readable by its owner only.

    Losing the file signs everybody out and voids every signed link; nothing else depends on it.
    """
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    """Whole or not at all, and once: the file is written aside, then given its name."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(64))
    try:
        os.link(aside, path)
    except FileExistsError:
        pass  # another process was first: its key counts
    finally:
        aside.unlink()
