"""Makes FiraSans-*-Latin.woff2: what German offices write, cut out of KERN's Fira Sans, so that
the first screen need not wait for alphabets that nobody in it uses.

    python latin.py

Reads ui/node_modules/@kern-ux/native (2.7.2). Needs fonttools 4.68 with brotli. Letters beyond
the cut come from the whole font, which is fetched when one is shown (`_tokens.scss`).
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
WHOLE = HERE.parents[3] / "node_modules/@kern-ux/native/dist/fonts/fira-sans"
#: The same ranges as `$latin` in `_tokens.scss`.
LATIN = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    *range(0x202F, 0x203B),
    0x20AC,
    *range(0x2190, 0x2194),
    0x2212,
]

for cut in ("Regular", "Italic", "Medium", "SemiBold"):
    font = TTFont(WHOLE / f"FiraSans-{cut}.woff2")
    options = subset.Options(hinting=False, layout_features=["*"], notdef_outline=True)
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN)
    cutter.subset(font)
    font.flavor = "woff2"
    font.save(HERE / f"FiraSans-{cut}-Latin.woff2")
