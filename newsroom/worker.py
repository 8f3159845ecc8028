"""The worker: sends letters and strikes clocks until it is stopped.

Letters and clocks have a thread each: nobody waits for a code to sign in while old rows are cleared away.
"""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from django.db import Error, InterfaceError, OperationalError, close_old_connections, connections
from django.utils import timezone

from newsroom import clocks
from newsroom.models import ClockRun
from outbox import sending

log = logging.getLogger(__name__)

PAUSE = 1.0  # seconds, while there is nothing to do
PAUSE_AFTER_TROUBLE = 5.0
SIGN_OF_LIFE = "the worker"  # its name among the clocks' runs
SIGN_EVERY = timedelta(seconds=15)
# Between two signs it may be held up by a slow mail server; the patience with that is in outbox/taking.py.
ALIVE_FOR = timedelta(minutes=3)


class Worker:
    """``stop()`` may come from a signal or another thread: what is begun is finished, nothing more is."""

    def __init__(self, *, is_wanted: Callable[[], bool] = lambda: True) -> None:
        self._stopped = threading.Event()
        self._is_wanted = is_wanted
        self._signed_at = timezone.now() - SIGN_EVERY

    def stop(self) -> None:
        self._stopped.set()

    def is_stopping(self) -> bool:
        if not self._is_wanted():
            self.stop()
        return self._stopped.is_set()

    def run(self) -> None:
        """Until stopped, or no longer wanted."""
        striking = threading.Thread(target=self._keep, args=(self.strike,), name="clocks")
        striking.start()
        self._keep(self.deliver)
        striking.join()

    def run_once(self) -> None:
        """Everything that is due now."""
        while self.deliver():
            pass
        self.strike()

    def deliver(self) -> bool:
        """Whether there may be more to do at once."""
        self._give_sign_of_life()
        return sending.deliver_due(stop=self._stops_between_letters) == sending.BATCH

    def _stops_between_letters(self) -> bool:
        """Asked before each letter: a batch that goes out slowly is a sign of life, too."""
        self._give_sign_of_life()
        return self.is_stopping()

    def strike(self) -> bool:
        clocks.run_due(stop=self.is_stopping)
        return False

    def _keep(self, work: Callable[[], bool]) -> None:
        try:
            while not self.is_stopping():
                self._stopped.wait(self._round(work))
        finally:  # also after a fault of ours: half a worker would never be started anew
            self.stop()
            connections.close_all()

    def _round(self, work: Callable[[], bool]) -> float:
        """How long to pause afterwards. A database that is away for a while is no reason to end."""
        try:
            close_old_connections()
            return 0.0 if work() else PAUSE
        except Error as error:
            is_away = isinstance(error, OperationalError | InterfaceError)
            log.error(
                "The database does not answer the worker, which will go on trying: %s",
                str(error).strip(),
                exc_info=not is_away,  # where we were matters only if it is our own fault
            )
            connections.close_all()
            return PAUSE_AFTER_TROUBLE

    def _give_sign_of_life(self) -> None:
        now = timezone.now()
        if now - self._signed_at >= SIGN_EVERY:
            ClockRun.objects.update_or_create(name=SIGN_OF_LIFE, defaults={"began_at": now})
            self._signed_at = now


def is_alive() -> bool:
    """Whether any worker gave a sign of life lately."""
    since = timezone.now() - ALIVE_FOR
    return ClockRun.objects.filter(name=SIGN_OF_LIFE, began_at__gte=since).exists()
