"""What one walk through pymorphy3's dictionary gives: given names and the words of closed classes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from .morphology import CASES, analyzer
from .packing import Form, Slot

_CLOSED = frozenset({"CONJ", "PRCL", "NPRO", "ADVB", "PRED"})
_TOWNS = frozenset(["астан"])  # all forms of the name but one are those of the town
_UNUSUAL = frozenset({"Arch", "Erro", "Dist", "Infr", "Slng", "Litr", "V-be", "V-sh", "Coun"})


def _walk(wanted: Any) -> Iterator[tuple[str, Any, int, int]]:
    """Words whose tag is wanted: ``(word, tag, paradigm, index)``. Tags are judged once for each paradigm."""
    dictionary = analyzer().dictionary
    known: dict[tuple[int, int], Any] = {}
    for word, (paradigm, index) in dictionary.words.iteritems():
        key = paradigm, index
        if key not in known:
            tag = dictionary.build_tag_info(paradigm, index)
            known[key] = tag if wanted(tag) else None
        if known[key] is not None:
            yield word, known[key], paradigm, index


def _walk_wanted(tag: Any) -> bool:
    if _UNUSUAL & set(tag.grammemes):
        return False
    return "Name" in tag or tag.POS in _CLOSED


@cache
def _walked() -> tuple[tuple[str, Any, int, int], ...]:
    return tuple(_walk(_walk_wanted))


def closed_classes() -> frozenset[str]:
    """Conjunctions, particles, pronouns, predicatives, adverbs."""
    return frozenset(word for word, tag, *_ in _walked() if tag.POS in _CLOSED)


@cache
def given_names() -> dict[tuple[str, str], tuple[Form, ...]]:
    """``(name, gender)`` to the singular forms."""
    dictionary = analyzer().dictionary
    names: dict[tuple[str, str], list[Form]] = {}
    for word, tag, paradigm, index in _walked():
        if "Name" in tag and tag.number == "sing" and tag.case in CASES and "V-oy" not in tag:
            lemma = dictionary.build_normal_form(paradigm, index, word)
            gender = {"masc": "m", "femn": "f"}.get(tag.gender or "", "")
            names.setdefault((lemma, gender), []).append((word, Slot(CASES[tag.case])))
    return {key: tuple(forms) for key, forms in sorted(names.items()) if key[0] not in _TOWNS}
