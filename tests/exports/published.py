"""What the fields publish about their formats, as far as the exports use it: facts, each with its source."""

from __future__ import annotations

# schema.org, the pages of the types; properties of supertypes included.
_THING = {"@type", "@id", "name", "identifier", "description"}
SCHEMA_ORG = {
    "NewsArticle": _THING
    | {"@context", "headline", "datePublished", "dateline", "author", "publisher", "articleBody", "mentions", "about"}
    | {"inLanguage"},
    "Person": _THING | {"jobTitle", "affiliation", "nationality"},
    "GovernmentOrganization": _THING,
    "Organization": _THING,
    "NewsMediaOrganization": _THING,
    "MonetaryAmount": _THING | {"currency", "value", "minValue", "maxValue"},
    "Event": _THING | {"startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "attendee"},
    "Place": _THING,
}
EVENT_STATUS = {"EventCancelled", "EventMovedOnline", "EventPostponed", "EventRescheduled", "EventScheduled"}

# SDMX 2.1 technical notes, ObservationalTimePeriod: Gregorian year, month and day; reporting half years and quarters;
# a time range of a start and a duration.
TIME_PERIOD = (
    r"[0-9]{4}"
    r"|[0-9]{4}-(0[1-9]|1[0-2])"
    r"|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"|[0-9]{4}-(S[12]|Q[1-4])"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}/P([0-9]+Y|[0-9]+M|[0-9]+D)"
)
OBS_STATUS = {"A", "E", "F"}  # of CL_OBS_STATUS 2.2: normal, estimated, forecast
FREQ = {"A", "S", "Q", "M", "D", "_O"}  # of CL_FREQ 2.1: annual, half-yearly, quarterly, monthly, daily, other
UNIT_MULT = range(-15, 16)  # CL_UNIT_MULT: powers of ten
AREA = r"[A-Z]{2}|[0-9]{3}|_[UO]"  # CL_AREA 2.0: ISO 3166-1 alpha-2 and M49; the general codes beside them
WORLD, EUROPEAN_UNION = "001", "097"

# UN Comtrade's list of partners: the numbers that are not M49's, and some that are; the EU only reports.
COMTRADE_NUMBERS = {"FR": 251, "IN": 699, "NO": 579, "CH": 757, "TW": 490, "US": 842}
COMTRADE_NUMBERS |= {"CN": 156, "DE": 276, "IT": 380, "KZ": 398, "PL": 616, "RU": 643, "UZ": 860}

# UN Comtrade, final data: the columns of a preview that the rows fill.
COMTRADE = set(
    "typeCode freqCode refPeriodId refYear refMonth period reporterCode reporterISO flowCode flowDesc partnerCode "
    "partnerISO partner2Code partner2ISO classificationCode cmdCode customsCode motCode primaryValue".split()
)

# PLOVER manual, chapters on CONSULT and on data fields; the list of CAMEO's codes as PLOVER's categories.
PLOVER_REQUIRED = {"id", "date", "actor", "event"}
PLOVER = PLOVER_REQUIRED | set(
    "has_event time enddate endtime recipient event_loc event_text quad_code event_scale mode context link text "
    "text_info cite_info coder coded_date coded_time comment".split()
)
PLOVER_ENTITY = set(
    "code sector entity_text identifier_id identifier_text religion ethnicity office gender age".split()
)
PLOVER_LOCATION = {"extracted_place", "resolved_place", "city", "country", "country_code", "geonameid", "lat", "lon"}
PLOVER_INTERNATIONAL = {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}
PLOVER_SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()
)
CONSULT_MODES = {"visit", "third-party", "multilateral", "phone"}
CAMEO = {"036": "AGREE"} | dict.fromkeys(["040", "041", "042", "043", "044", "046"], "CONSULT")

# FollowTheMoney 4.11, the schemata's own and inherited properties; what is required.
_THING_FTM = {"name", "country", "summary", "notes", "publisher", "sourceUrl", "address", "proof"}
_INTERVAL = {"startDate", "endDate", "date", "summary", "recordId", "publisher", "proof"}
FOLLOW_THE_MONEY = {
    "Article": _THING_FTM | {"title", "author", "bodyText", "publishedAt", "date", "language"},
    "Person": _THING_FTM | {"position", "nationality", "citizenship", "title", "profession"},
    "Position": _THING_FTM | {"organization", "subnationalArea"},
    "Occupancy": _INTERVAL | {"holder", "post", "status"},
    "Event": _THING_FTM | _INTERVAL | {"location", "involved", "organizer"},
    "Mention": {"document", "resolved", "name", "detectedSchema", "contextCountry"},
}
FOLLOW_THE_MONEY_REQUIRED = {
    "Article": set[str](),
    "Person": {"name"},
    "Position": {"name"},
    "Occupancy": {"holder", "post"},
    "Event": {"name"},
    "Mention": {"document", "name"},
}
FOLLOW_THE_MONEY_RANGES = {
    "proof": "Article",
    "document": "Article",
    "resolved": "Person",
    "holder": "Person",
    "involved": "Person",
    "post": "Position",
}
