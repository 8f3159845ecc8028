"""The forms of the pages that make a draft of a release. Whatever they refuse, they keep what was typed."""
