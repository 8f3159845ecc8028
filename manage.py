#!/usr/bin/env python
"""Django's command line, with Newsroom's settings. What a person can mend is said in a sentence."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import OperationalError, ProgrammingError

    try:
        _ = settings.DATABASES  # reads them all
    except ImproperlyConfigured as error:
        sys.exit(f"Newsroom cannot start. {error}")
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit("\nStopped. What was done so far is kept; run it again to go on.")
    except (OperationalError, ProgrammingError) as error:  # it is away, or lacks tables
        if "--traceback" in sys.argv:
            raise
        first, *_ = str(error).strip().splitlines()
        sys.exit(
            f"The database cannot be used: {first}\nIf the site is new or upgraded, run: manage.py migrate"
        )


if __name__ == "__main__":
    main()
