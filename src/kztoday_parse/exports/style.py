"""The style of the page, all of it below one class, so that it leaves a notebook around it alone.

Short facts have a background, facts of a sentence a line below: both can be seen where they overlap.
"""

from __future__ import annotations

__all__ = ["COLOURS", "STYLE"]

# layer: light, dark. Text on either background has a contrast of at least 7 to 1.
COLOURS = {
    "dateline": ("#e3e3e3", "#444444"),
    "source": ("#e6dcf5", "#47396b"),
    "person": ("#cfe3fb", "#17446f"),
    "role": ("#e2f1f6", "#21424d"),
    "money": ("#fdecb3", "#5c4a00"),
    "note": ("#fbd5d5", "#6b2424"),
    "trade": ("#b45309", "#f59e0b"),
    "meeting": ("#15803d", "#4ade80"),
}

_LIGHT = (
    "".join(f"--{layer}: {light}; " for layer, (light, _) in COLOURS.items())
    + "--ink: #1a1a1a; --paper: #ffffff; --rule: #cccccc;"
)
_DARK = (
    "".join(f"--{layer}: {dark}; " for layer, (_, dark) in COLOURS.items())
    + "--ink: #f0f0f0; --paper: #1a1a1a; --rule: #555555;"
)
_SHORT = "".join(
    f".kztoday .{layer} {{ background: var(--{layer}); }}\n" for layer in COLOURS if layer not in ("trade", "meeting")
)

STYLE = f"""
.kztoday {{ {_LIGHT} }}
@media (prefers-color-scheme: dark) {{ .kztoday {{ {_DARK} }} }}
[data-jp-theme-light="true"] .kztoday {{ {_LIGHT} }}
[data-jp-theme-light="false"] .kztoday {{ {_DARK} }}
.kztoday {{ color: var(--ink); background: var(--paper); font: 16px/1.6 system-ui, sans-serif; padding: 1em;
  display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2em; }}
.kztoday h2 {{ grid-column: 1 / -1; margin: 0 0 1em; font-size: 13px; overflow-wrap: anywhere; }}
.kztoday .legend {{ grid-column: 1 / -1; margin: 0 0 1em; font-size: 13px; }}
.kztoday .article {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
.kztoday span {{ border-radius: 2px; }}
{_SHORT}.kztoday .trade {{ text-decoration: underline 2px var(--trade); text-underline-offset: 3px; }}
.kztoday .meeting {{ box-shadow: 0 2px var(--meeting); }}
.kztoday .facts {{ overflow-x: auto; margin-top: .3em; }}
.kztoday table {{ border-collapse: collapse; font-size: 13px; line-height: 1.4; margin: 0 0 1.5em; width: 100%; }}
.kztoday caption {{ text-align: left; font-weight: 600; padding: 0 0 .3em; }}
.kztoday th, .kztoday td {{ color: var(--ink); background: var(--paper); border-bottom: 1px solid var(--rule);
  padding: .3em .5em .3em 0; text-align: left; vertical-align: top; }}
.kztoday .when {{ white-space: nowrap; }}
@media (max-width: 60em) {{
  .kztoday {{ grid-template-columns: minmax(0, 1fr); }}
  .kztoday .facts {{ margin-top: 1.5em; }}
}}
body:has(> .kztoday) {{ margin: 0; }}
body > .kztoday:last-child {{ box-sizing: border-box; min-height: 100vh; align-content: start; }}
"""
