"""Papers for the meeting: what is on screen, to the digit, to be printed, shown and sent."""
