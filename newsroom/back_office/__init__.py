"""The back office: the site every register stands on, its home, and who may enter which part of it."""
