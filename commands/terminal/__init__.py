"""What every command shares: the catalogue, the way in, options, answers and progress."""
