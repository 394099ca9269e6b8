"""Facts: figures of trade and encounters, parsed from the tiles of sentences."""
