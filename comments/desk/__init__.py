"""The moderators' pages in the back office: thin faces of the verbs, each usable without scripts."""
