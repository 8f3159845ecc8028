"""Tests that need the demo town in the database. A package, so that it is loaded once for all of them."""
