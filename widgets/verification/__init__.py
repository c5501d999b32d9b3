"""Verification: a sample of links drawn, each tested by hand, and the share that works."""
