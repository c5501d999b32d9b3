"""Pieces of the stocktake: who is late, what is agreed, what agencies answer, and its closing."""
