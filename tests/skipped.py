"""Which tests a run skipped, and why, read from pytest's own report."""

from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree


def skipped_tests(report: Path) -> list[str]:
    """One line for each reason, with the tests it stopped; empty when nothing was skipped."""
    if not report.exists():  # the run did not get that far
        return []
    by_reason: dict[str, list[str]] = defaultdict(list)
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 -- written by the run before
        skip = case.find("skipped")
        if skip is not None:
            by_reason[skip.get("message", "")].append(_name(case))
    return [f"{reason} ({', '.join(sorted(names))})" for reason, names in sorted(by_reason.items())]


def _name(case: ElementTree.Element) -> str:
    module = case.get("classname", "").removeprefix("tests.")
    return f"{module}.{case.get('name', '')}"
