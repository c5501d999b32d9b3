"""What was sent: the list of submissions, one of them, taking it back."""
