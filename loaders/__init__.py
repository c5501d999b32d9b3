"""Loaders: from a spreadsheet to rows, findings and a change set."""
