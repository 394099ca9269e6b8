"""What an extra installs, imported when first used."""

from __future__ import annotations

from typing import Any

__all__ = ["pyarrow"]


def pyarrow() -> Any:
    """The package; ImportError tells how to install it."""
    try:
        import pyarrow
    except ImportError as error:
        raise ImportError("this needs the extra arrow: pip install 'kztoday-parse[arrow]'") from error
    return pyarrow
