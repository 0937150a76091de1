"""Holds files to be dragged, as a file manager does: its window stands at 2000, 1200.

Says `ready` when they can be taken, and ends when they were let go.
"""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

uris = [pathlib.Path(file).as_uri() for file in sys.argv[1:]]
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.move(2000, 1200)
files = Gtk.EventBox()
files.set_size_request(80, 80)
files.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
files.drag_source_add_uri_targets()
files.connect("drag-data-get", lambda _box, _drag, data, _info, _time: data.set_uris(uris))
files.connect("drag-end", lambda _box, _drag: Gtk.main_quit())
window.connect("map-event", lambda _box, _event: print("ready", flush=True))
window.add(files)
window.show_all()
Gtk.main()
