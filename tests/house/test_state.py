"""One module moves an edition from state to state: the rest of the code asks it to."""

import ast

import pytest

from tests.house.source import modules

pytestmark = pytest.mark.once
THE_ONE = "articles.moving"
WRITING = {"update", "create", "get_or_create", "update_or_create", "Edition"}


def test_nobody_else_assigns_a_state() -> None:
    found = [
        f"{module}, line {node.lineno}"
        for module, tree in modules().items()
        if module != THE_ONE
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt | ast.expr) and sets_a_state(node)
    ]
    assert found == []


def sets_a_state(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(isinstance(target, ast.Attribute) and target.attr == "state" for target in targets)
    return isinstance(node, ast.Call) and (_sets_by_keyword(node) or _sets_by_name(node))


def _sets_by_keyword(call: ast.Call) -> bool:
    """Edition.objects.create(state=…), editions.update(state=…), Edition(state=…)."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name in WRITING and any(keyword.arg == "state" for keyword in call.keywords)


def _sets_by_name(call: ast.Call) -> bool:
    """setattr(edition, "state", …) and bulk_update(editions, ["state"])."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    words = {
        node.value for argument in call.args for node in ast.walk(argument) if isinstance(node, ast.Constant)
    }
    return name in {"setattr", "bulk_update"} and "state" in words


@pytest.mark.parametrize(
    "code",
    [
        "edition.state = 'draft'",
        "Edition.objects.filter(pk=1).update(state='draft')",
        "Edition(state='draft')",
        "setattr(edition, 'state', 'draft')",
        "Edition.objects.bulk_update(editions, ['state'])",
    ],
)
def test_each_way_round_is_noticed(code: str) -> None:
    assert any(sets_a_state(node) for node in ast.walk(ast.parse(code)))
