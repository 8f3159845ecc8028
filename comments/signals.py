"""News for the floors above, sent after the transaction has been committed."""

from django.dispatch import Signal

# Sent with ``decision``: a comment came to stand as it does.
comment_moved = Signal()
