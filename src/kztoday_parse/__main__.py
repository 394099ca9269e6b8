"""``python -m kztoday_parse``: the command."""

import sys

from .cli import main

sys.exit(main())
