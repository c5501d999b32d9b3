"""The chance of the deadline: flow with pace."""
