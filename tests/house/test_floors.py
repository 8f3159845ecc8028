"""Imports point downwards, and never in a circle."""

from graphlib import CycleError, TopologicalSorter

import pytest

from tests.house.imports import imported_by
from tests.house.source import APPS, modules

pytestmark = pytest.mark.once


def test_a_floor_imports_only_from_the_floors_below() -> None:
    upward = [
        f"{module} imports {name}"
        for module in modules()
        for name in sorted(imported_by(module))
        if APPS.index(name.split(".")[0]) < APPS.index(module.split(".")[0])
    ]
    assert upward == []


@pytest.mark.parametrize("app", APPS)
def test_no_modules_import_each_other_in_a_circle(app: str) -> None:
    graph = {
        module: {name for name in imported_by(module) if name.split(".")[0] == app}
        for module in modules()
        if module.split(".")[0] == app
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" ← ".join(circle.args[1]))
