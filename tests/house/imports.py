"""Which of our modules import which."""

import ast
from collections.abc import Iterator

from tests.house.source import APPS, modules


def imported_by(module: str) -> set[str]:
    """Our modules that this one imports, inside functions too; not those for type checkers only."""
    found: set[str] = set()
    for node in _running(modules()[module]):
        found |= _named_in(node, module)
    return {name for name in found if name.split(".")[0] in APPS}


def _running(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            continue
        yield child
        yield from _running(child)


def _named_in(node: ast.AST, module: str) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    if not isinstance(node, ast.ImportFrom):
        return set()
    assert node.level == 0, f"{module}: imports are written in full"
    package = node.module or ""
    names = {f"{package}.{alias.name}" for alias in node.names}
    below = names & modules().keys()
    return below | ({package} if len(below) < len(names) else set())
