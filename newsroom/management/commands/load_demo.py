"""``manage.py load_demo``: the demo town, in a database that has nothing else in it."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.demo.cast import sign_ins
from newsroom.demo.loading import NotEmpty, is_loaded, load_town


class Command(BaseCommand):
    help = (
        "Loads the demo town: an invented borough, its people, three desks, three years of news and comments."
    )

    def handle(self, *_args: Any, verbosity: int, **_options: Any) -> None:
        if is_loaded():
            self.stdout.write("The demo town is here already. Nothing was changed.")
        else:
            self._load(tell=self.stdout.write if verbosity else lambda _done: None)
        if verbosity:
            self._tell_sign_ins()

    def _load(self, tell: Callable[[str], object]) -> None:
        try:
            load_town(tell)
        except NotEmpty as refusal:
            raise CommandError(str(refusal)) from refusal

    def _tell_sign_ins(self) -> None:
        accounts = sign_ins()
        width = max(len(account.email) for account in accounts)
        self.stdout.write(f"Sign in with the password {accounts[0].password} as:")
        for account in accounts:
            self.stdout.write(f"  {account.email:<{width}}  {account.name}, {account.job}")
