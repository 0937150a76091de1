"""Compiles a Typst file once and prints what it took: time, memory at its peak, pages, bytes."""

import json
import re
import sys
import time

import typst


def memory(key):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith(key))


source, fonts = sys.argv[1:]
before = memory("VmRSS:")
begin = time.perf_counter()
pdf = typst.compile(
    source, font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["ua-1", "a-2a"]
)
took = time.perf_counter() - begin
grown = memory("VmHWM:") - before
pages = max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))
print(json.dumps({"ms": took * 1000, "mb": grown, "pages": pages, "file_mb": len(pdf) / 1e6}))
