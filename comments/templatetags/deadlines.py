"""Deadlines in words, for templates."""

from django import template

from comments.legal.deadlines import in_words

register = template.Library()
register.filter("deadline", in_words)
