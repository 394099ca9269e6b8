"""How the documentation is built: ``sphinx-build -W -n -b html docs docs/_build``, or ``nox -s docs``."""

from __future__ import annotations

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "kztoday-parse"
author = "the kztoday-parse contributors"
copyright = author
version = release = version_of("kztoday-parse")

extensions = ["myst_parser", "sphinx.ext.autodoc", "pages"]
exclude_patterns = ["_build", "_ext"]
root_doc = "index"
language = "en"
highlight_language = "none"
smartquotes = False
nitpicky = True
# Nothing is looked up in the network: only names of this library are checked.
nitpick_ignore_regex = [
    ("py:.*", r"(?!kztoday_parse)[\w.]+(\[.*\])?"),
    ("py:class", r"kztoday_parse\.(\w+\.)+[A-Z]"),  # type variables
    ("py:obj", r"kztoday_parse\.(\w+\.)+[A-Z]"),
    ("py:class", r"kztoday_parse\.lexicon\.(entry|vocabulary)\.\w+"),  # inside the lexicon
]

myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 100
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = "kztoday-parse"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_copy_source = False
html_show_sphinx = False
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
