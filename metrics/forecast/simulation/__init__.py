"""Simulated programmes of seven kinds, to measure the forecast on where the truth is known."""
