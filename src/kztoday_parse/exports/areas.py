"""Codes of states and unions where a field has other ones than ISO 3166-1. Each table says where it is published."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["COMTRADE_AREAS", "COMTRADE_NO_REPORTERS", "PLOVER_DEPENDENCIES", "PLOVER_ENTITIES", "SDMX_AREAS"]

# UN Comtrade's lists of reporters and partners (comtradeapi.un.org/files/v1/app/reference: Reporters.json,
# partnerAreas.json; compared code by code as comtradr 1.0 keeps them, state of 2025-06-05). Number and ISO code:
# France with Monaco, Norway with Svalbard, Switzerland with Liechtenstein, the USA with Puerto Rico and the US
# Virgin Islands, India with Sikkim; what is not told apart in Asia. Italy is 380 as in M49; it was 381 in the
# Comtrade of before 2022. The EU is a group that reports, and nobody's partner.
COMTRADE_AREAS: Mapping[str, tuple[int, str]] = MappingProxyType(
    {
        "EU": (97, "EUR"),
        "FR": (251, "FRA"),
        "IN": (699, "IND"),
        "NO": (579, "NOR"),
        "CH": (757, "CHE"),
        "TW": (490, "S19"),
        "US": (842, "USA"),
    }
)

# Partners in those lists that do not report.
COMTRADE_NO_REPORTERS = frozenset("AQ AS AX BV CC CX EH FK GG GS GU HM IM IO JE LI MC MF NF PN PR SJ TF UM".split())

# SDMX's cross-domain code list CL_AREA 2.0: ISO 3166-1 alpha-2 for states, M49's numbers for everything else.
SDMX_AREAS: Mapping[str, str] = MappingProxyType({"EU": "097"})

# PLOVER's manual (github.com/openeventdata/PLOVER, 5e0c24f), chapter on country names: international actors, and
# Kosovo, which has no ISO code.
PLOVER_ENTITIES: Mapping[str, str] = MappingProxyType({"EU": "EUR", "UN": "UNO", "XK": "KOS"})

# The same: dependencies with an ISO code go under the state that they belong to.
PLOVER_DEPENDENCIES: Mapping[str, str] = MappingProxyType(
    {
        dependency: state
        for state, dependencies in {
            "AU": "CC CX HM NF",
            "CN": "MO",
            "DK": "FO GL",
            "FI": "AX",
            "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
            "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
            "MA": "EH",
            "NL": "AW BQ CW SX",
            "NO": "BV SJ",
            "NZ": "CK NU TK",
            "US": "AS GU MP PR UM VI",
        }.items()
        for dependency in dependencies.split()
    }
)
