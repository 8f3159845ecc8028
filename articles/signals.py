"""News for the floors above, sent after the transaction has been committed."""

from django.dispatch import Signal

# Sent with ``transition``: an edition moved from one state to another.
edition_moved = Signal()
