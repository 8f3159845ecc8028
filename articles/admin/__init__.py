"""The registers of desks, articles, pictures and tags, in the back office.

Tags are registered by the site itself: the library that brings them registers its own first.
"""

from articles.admin.article import ArticleAdmin
from articles.admin.desk import DeskAdmin
from articles.admin.edition.page import EditionAdmin
from articles.admin.picture import PictureAdmin

__all__ = ["ArticleAdmin", "DeskAdmin", "EditionAdmin", "PictureAdmin"]
