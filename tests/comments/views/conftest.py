from datetime import timedelta

import pytest

from comments.screening import by_form


@pytest.fixture(autouse=True)
def _quick_writers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test types faster than a person; that this is noticed has a test of its own."""
    monkeypatch.setattr(by_form, "QUICKEST", timedelta(0))
