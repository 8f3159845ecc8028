from comments.models.appeal import Appeal, AppealQuerySet
from comments.models.author_answer import AuthorAnswer
from comments.models.claim import Claim
from comments.models.comment import Comment, CommentQuerySet, CommentRevision
from comments.models.decision import Action, Decision, DecisionNote
from comments.models.finding import Finding, Verdict
from comments.models.legal_case import LegalCase, LegalCaseQuerySet
from comments.models.legal_letter import LegalLetter
from comments.models.legal_step import LegalStep
from comments.models.moderator import Moderator, ModeratorNote, ModeratorQuerySet
from comments.models.moderator_keys import ModeratorKeys
from comments.models.notice import Notice
from comments.models.origin import Origin
from comments.models.policy import CommentPolicy, OpenHours, PolicyChange
from comments.models.reader import Reader, ReaderName
from comments.models.reason import Reason
from comments.models.report import Report
from comments.models.reserved_name import ReservedName
from comments.models.sanction import Sanction, SanctionQuerySet
from comments.models.status import Status
from comments.models.tally import DeskTally, Measure, ModeratorTally
from comments.models.thread import Thread
from comments.models.training import Training
from comments.models.word_rule import WordRule

__all__ = [
    "Action",
    "Appeal",
    "AppealQuerySet",
    "AuthorAnswer",
    "Claim",
    "Comment",
    "CommentPolicy",
    "CommentQuerySet",
    "CommentRevision",
    "Decision",
    "DecisionNote",
    "DeskTally",
    "Finding",
    "LegalCase",
    "LegalCaseQuerySet",
    "LegalLetter",
    "LegalStep",
    "Measure",
    "Moderator",
    "ModeratorKeys",
    "ModeratorNote",
    "ModeratorQuerySet",
    "ModeratorTally",
    "Notice",
    "OpenHours",
    "Origin",
    "PolicyChange",
    "Reader",
    "ReaderName",
    "Reason",
    "Report",
    "ReservedName",
    "Sanction",
    "SanctionQuerySet",
    "Status",
    "Thread",
    "Training",
    "Verdict",
    "WordRule",
]
