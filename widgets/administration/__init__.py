"""Administration: promise, rules, agencies, offices, the audit trail, backups, one section each."""
