"""Reads a calendar or a mail and prints what another program makes of it, as JSON.

    readback.py calendar|mail < FILE
"""

import base64
import json
import sys
from email import policy
from email.parser import BytesParser


def party(value):
    return {"address": str(value), **{key: str(of) for key, of in value.params.items()}}


def parties(value):
    if value is None:
        return []
    return [party(one) for one in (value if isinstance(value, list) else [value])]


def moment(event, name):
    value = event.decoded(name)
    # A time with its zone as an instant, so that the zone's rules in the file are put to use.
    return value.isoformat()


def calendar(data):
    from icalendar import Calendar

    found = Calendar.from_ical(data)
    events = []
    for event in found.walk("VEVENT"):
        if event.errors:
            raise ValueError(event.errors)
        events.append(
            {
                "uid": str(event["UID"]),
                "sequence": int(event["SEQUENCE"]),
                "stamp": moment(event, "DTSTAMP"),
                "from": moment(event, "DTSTART"),
                "until": moment(event, "DTEND"),
                "status": str(event["STATUS"]),
                "summary": str(event["SUMMARY"]),
                "description": str(event.get("DESCRIPTION", "")),
                "location": str(event.get("LOCATION", "")),
                "organizer": parties(event.get("ORGANIZER")),
                "attendees": parties(event.get("ATTENDEE")),
            }
        )
    zones = [zone.to_tz() for zone in found.walk("VTIMEZONE")]
    return {
        "method": str(found["METHOD"]),
        "name": str(found.get("X-WR-CALNAME", "")),
        "zones": [str(zone) for zone in zones],
        "events": events,
    }


def mail(data):
    message = BytesParser(policy=policy.default).parsebytes(data)
    defects = [str(defect) for part in message.walk() for defect in part.defects]
    defects += [str(defect) for value in message.values() for defect in value.defects]
    attachments = [
        {
            "name": part.get_filename(),
            "media_type": part.get_content_type(),
            "method": part.get_param("method"),
            "bytes": base64.b64encode(part.get_payload(decode=True)).decode(),
        }
        for part in message.iter_attachments()
    ]
    addresses = lambda name: [
        [one.display_name, one.addr_spec] for one in getattr(message[name], "addresses", ())
    ]
    return {
        "defects": defects,
        "unsent": message["X-Unsent"],
        "subject": message["Subject"],
        "date": message["Date"].datetime.isoformat(),
        "from": addresses("From"),
        "to": addresses("To"),
        "bcc": addresses("Bcc"),
        "text": message.get_body(("plain",)).get_content(),
        "attachments": attachments,
    }


READERS = {"calendar": calendar, "mail": mail}
print(json.dumps(READERS[sys.argv[1]](sys.stdin.buffer.read())))
