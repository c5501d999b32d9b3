"""Pieces of the pipeline page: where services wait, for how long, and what is late."""
