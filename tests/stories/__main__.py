"""Write the facts anew below each story: after a change that is meant, to be read line by line before it is kept.

python -m tests.stories
"""

from __future__ import annotations

from .stories import FOLDER, facts, stories

if __name__ == "__main__":
    path = FOLDER / "stories.txt"
    head = path.read_text(encoding="utf-8").partition("\n\n")[0]
    blocks = [
        "\n".join(
            [
                *([f"@ {story.published}"] if story.published else []),
                story.text,
                *(f"= {fact}" for fact in facts(story.text, story.published)),
            ]
        )
        for story in stories("stories.txt")
    ]
    path.write_text("\n\n".join([head, *blocks]) + "\n", encoding="utf-8")
