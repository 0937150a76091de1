"""Makes NotoSans-Fallback.ttf: what Fira Sans lacks, gathered from the Noto family.

    python fallback.py FOLDER

The folder holds NotoSans-Regular, NotoSansMath-Regular, NotoSansSymbols-Regular and
NotoSansSymbols2-Regular (.ttf, as in Debian's fonts-noto-core 20201225) and the files of
Noto Emoji, weight 400 (noto-emoji-*-400-normal.woff2, as in @fontsource/noto-emoji 5.3.2).
Needs fonttools 4.68 with brotli.
"""

import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont, scaleUpem

HERE = Path(__file__).parent
FROM = Path(sys.argv[1])
NAME = "NotoSans-Fallback"
COPYRIGHT = "Copyright 2013-2020 Google LLC"
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


def span(*ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


# Accents that Fira lacks need letters of their own kind below them.
BASES = span((0x20, 0x20), (0x41, 0x5A), (0x61, 0x7A), (0xAD, 0xAD), (0x131, 0x131))
LETTERS = span((0xA0, 0x52F), (0x1E00, 0x1FFF))
SYMBOLS = span(
    (0x2010, 0x23FF),  # punctuation, currencies, number forms, arrows, mathematics, signs
    (0x2460, 0x24FF),  # enclosed figures and letters
    (0x2500, 0x27FF),  # lines, forms, signs, dingbats, more arrows
    (0x2900, 0x297F),  # still more arrows
    (0x2B00, 0x2B73),
    (0xFFFD, 0xFFFD),
)
EMOJI = SYMBOLS | {ord(c) for c in "🎉🎓🎨🎭🎵🏆🏗🏛🏠🏢🏥🏪🏫🏭🏷🐝👀👉👋👌👍👎👏👥👪💚💡💧💬💰💶📄📅📆📈📉📊📋📌📍📎📖📚📝📞📢📣📦📧📩📬📱📷📸🔄🔊🔍🔑🔒🔓🔔🔗🔥🔧🔨🔴🔵🕐🗂🗓🗳😀😃😉😊🙁🙂🙏🚀🚆🚌🚗🚧🚨🚫🚲🚶🛒🟠🟡🟢🤔🤝🥇🥳🧹🪑🪴"}


def reduced(path, wanted, features=()):
    font = TTFont(path)
    options = subset.Options()
    options.hinting = False
    options.layout_features = list(features)
    options.drop_tables += ["gasp", "vhea", "vmtx", "VORG", "STAT"]
    if not features:
        options.drop_tables += ["GDEF", "GPOS", "GSUB"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) & wanted)
    subsetter.subset(font)
    scaleUpem.scale_upem(font, 1000)
    out = FROM / f"reduced-{path.stem}.ttf"
    font.flavor = None
    font.save(out)
    return out, set(font.getBestCmap())


have = set(TTFont(HERE / "FiraSans-Regular.ttf").getBestCmap())
parts = []
for path, wanted, features in [
    (FROM / "NotoSans-Regular.ttf", (LETTERS | SYMBOLS) - have | BASES, ["ccmp", "mark", "mkmk"]),
    (FROM / "NotoSansSymbols-Regular.ttf", SYMBOLS, []),
    (FROM / "NotoSansMath-Regular.ttf", SYMBOLS, []),
    (FROM / "NotoSansSymbols2-Regular.ttf", SYMBOLS | EMOJI, []),
    *((path, EMOJI, []) for path in sorted(FROM.glob("noto-emoji-*.woff2"))),
]:
    if parts:
        wanted = wanted - have
    if not set(TTFont(path).getBestCmap()) & wanted:
        continue
    part, found = reduced(path, wanted, features)
    print(path.name, len(found), part.stat().st_size)
    parts.append(str(part))
    have |= found

font = merge.Merger().merge(parts)
for record in list(font["name"].names):
    font["name"].removeNames(nameID=record.nameID)
for number, text in [
    (0, COPYRIGHT),
    (1, "Noto Sans Fallback"),
    (2, "Regular"),
    (4, "Noto Sans Fallback"),
    (5, "Version 2.004"),
    (6, NAME),
    (13, LICENCE),
]:
    font["name"].setName(text, number, 3, 1, 0x409)
font["post"].formatType = 3.0
# The same sources, the same bytes.
font["head"].created = font["head"].modified = 0
font.recalcTimestamp = False
font.save(HERE / f"{NAME}.ttf")
