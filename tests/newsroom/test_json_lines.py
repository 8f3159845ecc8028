"""The log for machines."""

import json
import logging
import sys

from newsroom.json_lines import JSONLines


def a_record(message: str, *values: object, **extra: object) -> logging.LogRecord:
    record = logging.LogRecord("django.request", logging.ERROR, "file", 1, message, values, None)
    record.__dict__.update(extra)
    return record


def test_one_event_is_one_line_of_json() -> None:
    line = JSONLines().format(a_record("Internal Server Error: %s", "/news/\nforged", status_code=500))
    assert "\n" not in line
    event = json.loads(line)
    assert (event["level"], event["logger"], event["status"]) == ("error", "django.request", 500)
    assert event["message"] == "Internal Server Error: /news/\nforged"


def test_a_failure_carries_its_traceback() -> None:
    try:
        raise ValueError("broken")
    except ValueError:
        record = a_record("It failed")
        record.exc_info = sys.exc_info()
    assert "ValueError: broken" in json.loads(JSONLines().format(record))["traceback"]
