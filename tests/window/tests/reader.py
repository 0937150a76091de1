"""What a screen reader finds in the window, read from the accessibility bus (AT-SPI).

Its arguments are the program to look at and what that is started with. It is started once the
bus answers: a program that finds none when it begins is on none for good.

Commands come in as lines, answers go out as lines:
  tree                     every object below the page: role, name
  press ROLE<TAB>NAME      does the first action of that object
  enter ROLE<TAB>NAME      gives that object the focus
  focus                    the object that has the focus: role, name
  said                     what live regions say, one line each
  windows                  the title of every window
  show TITLE               all that can be read in the window of that title
  close NUMBER             asks that window to close, as a window manager does
Each answer ends with a line `.`.
"""

import ctypes
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20


def desktop_objects():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(at)
        if application and "buendnis" in (application.get_name() or "").lower():
            yield application


def children(node):
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield child


def walk(node, depth=0):
    # What was there a moment ago is kept, and nobody tells this script of changes.
    node.clear_cache()
    yield depth, node
    for child in children(node):
        try:
            yield from walk(child, depth + 1)
        except Exception:  # an object that went away while it was looked at
            continue


def windows():
    for application in desktop_objects():
        application.clear_cache()
        yield from children(application)


def page(title=None):
    end = time.time() + PATIENCE
    while time.time() < end:
        for window in windows():
            if (text(window) == title) if title else "Projektor" not in text(window):
                for _, node in walk(window):
                    if node.get_role_name() == "document web":
                        return node
        time.sleep(0.2)
    raise LookupError("there is no page on the accessibility bus")


def text(node):
    return " ".join((node.get_name() or "").split())


def find(role, name):
    for _, node in walk(page()):
        if node.get_role_name() == role and name in text(node):
            return node
    return None


def is_live(node):
    return (node.get_attributes() or {}).get("live", "off") != "off"


def content(node):
    is_text = "Text" in node.get_interfaces()
    count = Atspi.Text.get_character_count(node) if is_text else 0
    if count > 0:
        yield Atspi.Text.get_text(node, 0, count)
    for child in children(node):
        yield from content(child)


class ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    ]


def close(window):
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSendEvent.argtypes = [
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.c_int,
        ctypes.c_long,
        ctypes.POINTER(ClientMessage),
    ]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    atom = lambda name: x11.XInternAtom(display, name, 0)  # noqa: E731
    message = ClientMessage(type=33, window=window, format=32)
    message.message_type = atom(b"WM_PROTOCOLS")
    message.data[0] = atom(b"WM_DELETE_WINDOW")
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(message))
    x11.XCloseDisplay(display)


def answer(command, rest):
    if command == "tree":
        for _, node in walk(page()):
            print(f"{node.get_role_name()} {text(node)}")
    elif command == "press":
        role, _, name = rest.partition("\t")
        node = find(role, name)
        if node is None:
            print("not found")
        else:
            node.get_action_iface().do_action(0)
            print("done")
    elif command == "enter":
        role, _, name = rest.partition("\t")
        node = find(role, name)
        done = node is not None and node.grab_focus()
        print("done" if done else "not found")
    elif command == "focus":
        for _, node in walk(page()):
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                print(f"{node.get_role_name()} {text(node)}")
    elif command == "windows":
        for window in windows():
            print(text(window))
    elif command == "show":
        for _, node in walk(page(rest)):
            print(" ".join(f"{text(node)} {' '.join(content(node))}".split()))
    elif command == "close":
        close(int(rest))
        print("done")
    elif command == "said":
        for _, node in walk(page()):
            if is_live(node):
                print(" ".join(" ".join(content(node)).split()))


# Asking for the desktop starts the bus, and returns once it answers.
Atspi.get_desktop(0).get_child_count()
subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
for line in sys.stdin:
    command, _, rest = line.rstrip("\n").partition(" ")
    try:
        answer(command, rest)
    except Exception as error:  # an object went away while it was looked at
        print(f"again: {error}")
    print(".", flush=True)
