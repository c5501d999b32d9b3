"""Checks: one small function a rule, or a family of rules by parameter, over whole columns."""
