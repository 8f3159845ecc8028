"""Every check there is, in the order in which moderators read what they found."""

from comments.screening.by_classifier import by_classifier
from comments.screening.by_duplicate import by_duplicate
from comments.screening.by_form import by_form
from comments.screening.by_length import by_length
from comments.screening.by_links import by_links
from comments.screening.by_new_reader import by_new_reader
from comments.screening.by_past_decisions import by_past_decisions
from comments.screening.by_policy import by_policy
from comments.screening.by_rate import by_rate
from comments.screening.by_sanctions import by_sanctions
from comments.screening.by_word_rules import by_word_rules

CHECKS = (
    by_policy,
    by_sanctions,
    by_form,
    by_rate,
    by_word_rules,
    by_duplicate,
    by_links,
    by_length,
    by_new_reader,
    by_past_decisions,
    by_classifier,
)
# These look at the submission alone, so that none of them can spoil a transaction.
PURE = frozenset({by_policy, by_form, by_links, by_length, by_new_reader, by_past_decisions})
