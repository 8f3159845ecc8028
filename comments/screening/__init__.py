"""Screening: checks that look at every comment before it is shown. Nothing here calls out to the network."""
