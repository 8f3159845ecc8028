"""What a reader typed: cleaned, shown, compared. No database; nothing here imports the rest of the app."""
