"""The words: generated tables, unpacked when the default lexicon is first asked for, and hand-kept ones."""
