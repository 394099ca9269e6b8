"""Typed facts from Russian-language articles of the agency Kazakhstan Today.

>>> from kztoday_parse import parse_article
>>> article = parse_article("Астана. 29 января. KAZAKHSTAN TODAY - Товарооборот составил $1,1 млрд.")
>>> article.dateline.place, article.money[0].value.currency
('Астана', 'USD')
"""

from importlib import import_module
from typing import TYPE_CHECKING

from .errors import Error, FormatError, ParseError
from .lexicon import Lexicon, default_lexicon
from .model import (
    Article,
    Dateline,
    Flow,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Mention,
    Money,
    NameSource,
    Note,
    NoteCode,
    PartialDate,
    PartnerScope,
    Period,
    Person,
    Qualifier,
    Quantity,
    StatStatus,
    TradeStat,
)
from .span import Span

if TYPE_CHECKING:
    from .codec import from_dict, from_json, to_dict, to_json
    from .datelines import find_dateline, parse_dateline
    from .offsets import Offsets
    from .parser import ArticleParser
    from .people import find_people, parse_people
    from .pipeline import parse_article
    from .values import (
        Change,
        ChangeUnit,
        find_changes,
        find_money,
        find_notes,
        find_periods,
        find_quantities,
        parse_change,
        parse_money,
        parse_period,
        parse_quantity,
    )

__all__ = [
    "Article",
    "ArticleParser",
    "Change",
    "ChangeUnit",
    "Dateline",
    "Error",
    "Flow",
    "FormatError",
    "Lexicon",
    "Meeting",
    "MeetingKind",
    "MeetingStatus",
    "Mention",
    "Money",
    "NameSource",
    "Note",
    "NoteCode",
    "Offsets",
    "ParseError",
    "PartialDate",
    "PartnerScope",
    "Period",
    "Person",
    "Qualifier",
    "Quantity",
    "Span",
    "StatStatus",
    "TradeStat",
    "default_lexicon",
    "find_changes",
    "find_dateline",
    "find_money",
    "find_notes",
    "find_people",
    "find_periods",
    "find_quantities",
    "from_dict",
    "from_json",
    "parse_article",
    "parse_change",
    "parse_dateline",
    "parse_money",
    "parse_people",
    "parse_period",
    "parse_quantity",
    "to_dict",
    "to_json",
]

__version__ = "0.1.0"

# What reads text is imported when first asked for: whoever needs the model alone need not wait for the grammar.
_HOMES = {
    "codec": ("from_dict", "from_json", "to_dict", "to_json"),
    "datelines": ("find_dateline", "parse_dateline"),
    "offsets": ("Offsets",),
    "parser": ("ArticleParser",),
    "people": ("find_people", "parse_people"),
    "pipeline": ("parse_article",),
    "values": (
        "Change",
        "ChangeUnit",
        "find_changes",
        "find_money",
        "find_notes",
        "find_periods",
        "find_quantities",
        "parse_change",
        "parse_money",
        "parse_period",
        "parse_quantity",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{home}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _shown(article: Article) -> str:
    """What a notebook shows: the text with its facts marked."""
    from .exports import to_html_fragment

    return to_html_fragment(article)


# The model knows nothing of pages, so the method that notebooks look for comes from here, where both are known.
Article._repr_html_ = _shown  # type: ignore[attr-defined]
