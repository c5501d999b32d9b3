"""Pieces of the data quality page: what is missing, late, doubled or out of proportion."""
