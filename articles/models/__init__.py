"""Articles and what stands on their pages."""

from articles.models.article import Article
from articles.models.attachment import Attachment
from articles.models.court_case import CourtCaseChange
from articles.models.desk import Desk, DeskMember
from articles.models.edit import Edit
from articles.models.edition import WORDS, Edition
from articles.models.involvement import EditionOrganisation, EditionPerson
from articles.models.picture import EditionPicture, Picture
from articles.models.quote import Quote
from articles.models.release import Release
from articles.models.state import FROZEN, READABLE, STANDING, WORKING, State
from articles.models.tagging import EditionTag
from articles.models.transition import Transition

__all__ = [
    "FROZEN",
    "READABLE",
    "STANDING",
    "WORDS",
    "WORKING",
    "Article",
    "Attachment",
    "CourtCaseChange",
    "Desk",
    "DeskMember",
    "Edit",
    "Edition",
    "EditionOrganisation",
    "EditionPerson",
    "EditionPicture",
    "EditionTag",
    "Picture",
    "Quote",
    "Release",
    "State",
    "Transition",
]
