"""Money as the screen writes it: shillings, rounded to what can be spoken."""

STEPS = ((1e9, "bn"), (1e6, "m"), (1e3, "k"))


def write_money(kes: float) -> str:
    """Return an amount as "Sh 80.4m"; three figures are enough for a sentence."""
    for size, unit in STEPS:
        if abs(kes) >= size:
            number = kes / size
            digits = 0 if abs(number) >= 100 else 1
            return f"Sh\N{NO-BREAK SPACE}{number:,.{digits}f}{unit}".replace(".0", "")
    return f"Sh\N{NO-BREAK SPACE}{kes:,.0f}"
