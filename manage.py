#!/usr/bin/env python
"""Django's command line, with Newsroom's settings."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        _ = settings.DATABASES  # reads them all
    except ImproperlyConfigured as error:
        sys.exit(f"Newsroom cannot start. {error}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
