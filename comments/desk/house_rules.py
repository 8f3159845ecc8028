"""The house rules a comment can be rejected for, as the buttons offer them."""

from comments.models import Reason


def house_rules() -> list[Reason]:
    """Those with a digit first, in the order of the digits."""
    rules = list(Reason.objects.filter(is_active=True))
    return sorted(rules, key=lambda rule: (not rule.key, rule.key, rule.position, rule.pk))
