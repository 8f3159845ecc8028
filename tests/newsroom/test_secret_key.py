"""The key is made once, and nobody else may read it."""

import stat
from pathlib import Path

from newsroom.secret_key import stored_secret_key


def test_the_key_is_made_once_and_kept(tmp_path: Path) -> None:
    first = stored_secret_key(tmp_path / "key")
    assert len(first) > 50
    assert stored_secret_key(tmp_path / "key") == first
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_only_its_owner_may_read_the_key(tmp_path: Path) -> None:
    stored_secret_key(tmp_path / "key")
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_key_that_another_process_made_first_counts(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("theirs\n")
    assert stored_secret_key(tmp_path / "key") == "theirs"
