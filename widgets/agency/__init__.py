"""What the pages of agencies are made of: the league table, and one agency's tiles and blocks."""
