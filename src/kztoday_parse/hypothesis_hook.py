"""What Hypothesis calls when it is imported, through its entry point: the types of the model get their strategies.

The strategies themselves are imported when a test first asks for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .model import Article, Dateline, Meeting, Money, PartialDate, Period, Person, Quantity, TradeStat
from .span import Span

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

_TYPES = (Article, Dateline, Meeting, Money, PartialDate, Period, Person, Quantity, Span, TradeStat)


def register() -> None:
    """Let ``st.from_type`` know the types of the model."""
    from hypothesis.strategies import register_type_strategy

    for kind in _TYPES:
        register_type_strategy(kind, _strategy)


def _strategy(kind: type[Any]) -> SearchStrategy[Any]:
    from .testing.values import VALUES

    return VALUES[kind]()
