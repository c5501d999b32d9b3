"""Pieces of the payments page: what takes payment, what came in, who waits for whom."""
