"""Titles that say the message: state, semicolon, consequence; pure functions of the figures.

No title opens with good news that the outlook contradicts; each claim has its test. "Expected" is
said only of the forecast, "at this pace" only of the last rate continued.
"""
