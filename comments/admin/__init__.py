"""The registers of comments in the back office: policies, word rules, house rules, moderators."""

from comments.admin.moderator import ModeratorAdmin
from comments.admin.policy import PolicyAdmin
from comments.admin.reason import ReasonAdmin
from comments.admin.word_rule import WordRuleAdmin

__all__ = ["ModeratorAdmin", "PolicyAdmin", "ReasonAdmin", "WordRuleAdmin"]
