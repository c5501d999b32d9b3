"""The ledger: its schema, its one connection, its commits, and reading it as of any day."""
