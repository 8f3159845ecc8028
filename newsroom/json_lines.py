"""The log as one JSON object a line, for machines that collect it."""

import json
import logging
from datetime import UTC, datetime


class JSONLines(logging.Formatter):
    """Keys: at (UTC), level, logger, message; where known also status, path, traceback."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if status := getattr(record, "status_code", None):
            line["status"] = status
        if path := getattr(getattr(record, "request", None), "path", None):
            line["path"] = path
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
