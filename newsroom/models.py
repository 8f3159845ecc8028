"""What the worker remembers between one round and the next."""

from django.db import models


class ClockRun(models.Model):
    """When a clock last struck, and who is held off while it runs (``newsroom.clocks``)."""

    name = models.CharField(max_length=100, unique=True)
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    # Whoever runs it now holds it until then; afterwards it is taken for lost.
    held_until = models.DateTimeField(null=True)
    # In a row, until now; of the last one only what kind of error it was: what it said may name people.
    failures = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=100, blank=True)

    def __str__(self) -> str:
        return self.name
