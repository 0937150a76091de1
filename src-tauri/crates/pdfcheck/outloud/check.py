"""Prints what outloud finds in the files named, a finding a line. A check that did not take place
whole is an error, so that it can never count as passed."""

import sys

from outloud import check

# It takes a running line of many words for prose that is lost, unless it comes back on three pages:
# in short documents it does not, and that it is declared a head or a foot is not asked.
MISTAKEN = {"TAG-002"}

for path in sys.argv[1:]:
    result = check(path, skip=MISTAKEN)
    crashed = [f"{run.rule}: {run.reason}" for run in result.runs if run.status == "crashed"]
    if result.error or crashed:
        sys.exit(f"{path}: {result.error or crashed}")
    for found in result.findings:
        if found.severity != "info":
            place = f", page {found.page}" if found.page else ""
            words = f" ({found.evidence})" if found.evidence else ""
            print(f"{path}{place}: {found.rule} {found.message}{words}")
