"""Pieces of page used twice or more; the access gate is one of them."""
