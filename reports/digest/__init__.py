"""The digest for e-mail: one self-contained HTML file and the same as plain text."""
