"""Pieces of the concerns page: the register, what holds services up, and whose they are."""
