"""Grammar: typed phrases, parsed from tokens at an anchor."""
