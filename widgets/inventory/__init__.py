"""The inventory: searching it, and one service with its history and the cells behind it."""
