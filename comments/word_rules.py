"""Writing a word rule: the one place where its phrase is folded."""

from accounts.models import User
from comments.models import WordRule
from comments.refusals import RuleEmpty, RuleThere, RuleTooLong
from comments.text.folding import fold

LONGEST = 200  # code points of a folded phrase


def require_new(phrase: str, *, but: int | None = None) -> str:
    """The folded phrase. ``but`` is the key of the rule being changed.

    Raises RuleEmpty, RuleTooLong, RuleThere.
    """
    folded = fold(phrase)
    if not folded:
        raise RuleEmpty("There is no letter and no digit in this.")
    if len(folded) > LONGEST:
        raise RuleTooLong("This is too long once it is spelt out. Please take a shorter phrase.")
    there = WordRule.objects.filter(folded=folded).first()
    if there is not None and there.pk != but:
        raise RuleThere(f"This is the same as “{there}”, which is {_use(there)}.")
    return folded


def write_rule(rule: WordRule, *, by: User) -> WordRule:
    """A new rule, or a change of one. Raises RuleEmpty, RuleTooLong, RuleThere."""
    rule.phrase = " ".join(rule.phrase.split())
    rule.folded = require_new(rule.phrase, but=rule.pk)
    if rule.pk is None:
        rule.made_by = by
    rule.save()
    return rule


def _use(rule: WordRule) -> str:
    return "in use" if rule.is_active else "not in use"
