"""Write what the examples say, after a change that changes it: ``python tools/write_examples.py``.

The facts of each sample article go beside it, the output of each script into ``examples/output``. Read the difference
before it is committed: the tests compare with these files.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


def main() -> None:
    """Run every example that there is."""
    run("write_json")
    for path in sorted((EXAMPLES / "output").iterdir()):
        path.write_bytes(run(path.stem))


def run(name: str) -> bytes:
    """What an example prints on the folder of sample articles."""
    command = [sys.executable, EXAMPLES / f"{name}.py", EXAMPLES / "articles"]
    return subprocess.run(command[: 2 if name == "quickstart" else 3], capture_output=True, check=True).stdout


if __name__ == "__main__":
    main()
