"""The writing page of an edition, and the list of them."""
