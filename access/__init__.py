"""Who may do what: rights and persons, without a screen."""
