"""Up to four agencies side by side, on one scale; which ones stands in the address."""
