"""The page: whole, escaped, every fact where it is said; and displaCy's format."""

from __future__ import annotations

import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.exports import DISPLACY_OPTIONS, to_displacy, to_html
from kztoday_parse.exports.marks import Layer, Mark, marks, segments
from kztoday_parse.exports.style import COLOURS
from kztoday_parse.model import Article, Mention, Money, Note, NoteCode, Person
from kztoday_parse.pipeline import parse_article
from kztoday_parse.span import Span
from tests.strategies import articles, spans

ARTICLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
LOST = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
TAGS = set("html head meta title body div style p span table caption thead tbody tr th td wbr".split())
ATTRIBUTES = {"lang", "charset", "name", "content", "class", "title"}
HOSTILE = st.text(st.sampled_from("<>&\"'/=a;#x\n\r\x00 \ud800"), max_size=30)


class Reader(HTMLParser):
    """What a browser sees: the article's text, its marks, and every tag and attribute."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.marks: list[tuple[str, str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        given = {name: value or "" for name, value in attrs}
        if tag not in ("meta", "wbr"):
            self.open.append(given.get("class", ""))
        if "article" in self.open and tag == "span":
            self.marks.append((given["class"], given["title"], ""))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "article" not in self.open:
            return
        self.text += data
        if self.open[-1] != "article":
            layers, tip, said = self.marks[-1]
            self.marks[-1] = (layers, tip, said + data)


def shown(text: str) -> str:
    return LOST.sub("\ufffd", text)


@given(articles())
def test_the_text_is_whole_and_nothing_becomes_markup(article: Article) -> None:
    page = Reader(to_html(article))
    assert page.text == shown(article.text)
    assert page.tags <= TAGS
    assert page.attributes <= ATTRIBUTES
    to_html(article).encode()


@given(HOSTILE, HOSTILE, HOSTILE, spans)
def test_hostile_words_stay_words(text: str, name: str, message: str, span: Span) -> None:
    person = Person(name, name, name, (span, Span(0, len(text))))
    article = Article(text, title=name, people=(person,), notes=(Note(NoteCode.PLACE_UNKNOWN, message, span),))
    page = Reader(to_html(article))
    assert (page.text, page.tags <= TAGS, page.attributes <= ATTRIBUTES) == (shown(text), True, True)


@given(st.integers(0, 30), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_segments_cover_the_text_once(length: int, ends: list[tuple[int, int]]) -> None:
    found = [Mark(Span(min(pair), max(pair)), Layer.NOTE, str(i)) for i, pair in enumerate(ends)]
    cut = list(segments(length, found))
    assert [at for each in cut for at in range(each.span.start, each.span.end)] == list(range(length))
    for each in cut:
        assert set(each.marks) == {
            mark for mark in found if mark.span.start <= each.span.start and each.span.end <= mark.span.end
        }


def test_marks_in_their_places() -> None:
    article = parse_article("Экспорт Казахстана в Китай составил $5 млн в 2024 году.")
    page = Reader(to_html(article))
    assert [(layers, said) for layers, _, said in page.marks] == [
        ("trade", "Экспорт Казахстана в Китай составил "),
        ("money trade", "$5 млн"),
        ("trade", " в 2024 году."),
    ]
    assert page.marks[1][1] == "5,000,000 USD\nexport KZ - CN 5,000,000 USD 2024"


def test_one_span_marked_twice() -> None:
    person = Person("А", None, None, (Span(0, 1), Span(0, 1)))
    assert Reader(to_html(Article("А.", people=(person,)))).marks == [("person", "А", "А")]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_sample_articles(path: Path) -> None:
    article = parse_article(path.read_text(encoding="utf-8"))
    html = to_html(article)
    assert Reader(html).text == article.text
    assert html.count("<table>") == bool(article.meetings) + bool(article.trade_stats)
    assert "src=" not in html
    assert "url(" not in html


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("layer", [layer for layer in COLOURS if layer not in ("trade", "meeting")])
@pytest.mark.parametrize(("theme", "ink"), [(0, "#1a1a1a"), (1, "#f0f0f0")])
def test_words_can_be_read_on_every_colour(layer: str, theme: int, ink: str) -> None:
    dark, light = sorted((_luminance(COLOURS[layer][theme]), _luminance(ink)))
    assert (light + 0.05) / (dark + 0.05) >= 7


def test_every_layer_has_a_colour() -> None:
    assert COLOURS.keys() == {layer.value for layer in Layer}


def test_a_notebook_shows_the_page_without_its_head() -> None:
    article = parse_article("Экспорт составил $5 млн.")
    shown, page = getattr(article, "_repr_html_")(), to_html(article)  # noqa: B009 - no part of the typed model
    assert Reader(shown).tags.isdisjoint({"html", "head", "body"})
    assert (Reader(shown).text, Reader(shown).marks) == (Reader(page).text, Reader(page).marks)
    assert shown.count("<style>") == page.count("<style>") == 1
    assert page.index("<style>") < page.index("</head>")


# ── displaCy ─────────────────────────────────────────────────────────────────────────


@given(articles())
def test_displacy_entities_are_apart_and_inside(article: Article) -> None:
    made = to_displacy(article)
    end = 0
    for entity in made["ents"]:
        assert end <= entity["start"] < entity["end"] <= len(article.text)
        assert entity["label"] in DISPLACY_OPTIONS["colors"]
        end = entity["end"]


def test_displacy_keeps_the_longer_of_two() -> None:
    money = Money(Decimal(5), "USD")
    article = Article(
        "$5 млн $6", money=(Mention(money, Span(0, 2)), Mention(money, Span(0, 6)), Mention(money, Span(5, 9)))
    )
    assert [(entity["start"], entity["end"]) for entity in to_displacy(article)["ents"]] == [(0, 6)]
    assert len(list(marks(article))) == 3
