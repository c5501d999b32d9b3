"""What `manage.py bench` measures: one module a subject."""
