//! A mail as a draft (RFC 5322, 2047, MIME) that mail programs open ready to be sent.
//!
//! The same draft gives the same bytes.

use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use uuid::Uuid;

use crate::icalendar::Party;

/// A mail that somebody looks over and sends.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Names it.
    pub id: Uuid,
    /// When it was written.
    pub date: DateTime<Utc>,
    /// Who sends it; empty where the mail program knows best.
    pub from: Option<Party>,
    /// To whom it goes.
    pub to: Vec<Party>,
    /// Who gets it without the others seeing it.
    pub bcc: Vec<Party>,
    /// Its subject.
    pub subject: String,
    /// Its text, plain.
    pub text: String,
    /// What goes with it.
    pub attachments: Vec<Attachment>,
}

/// A file that goes with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, with its ending.
    pub name: String,
    /// Its media type, with parameters: `text/calendar; method=REQUEST`.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The draft as a file.
pub fn write(draft: &Draft) -> Vec<u8> {
    let mut parts = vec![MimePart::new("text/plain", draft.text.as_str())];
    for attachment in &draft.attachments {
        let content_type = content_type(&attachment.media_type);
        let part = MimePart::new(content_type, attachment.bytes.as_slice());
        parts.push(part.attachment(one_line(&attachment.name)));
    }
    let body = match <[MimePart; 1]>::try_from(parts) {
        Ok([text]) => text,
        Err(parts) => {
            // Its own name as the boundary: it repeats, and stands in no attachment.
            let boundary = format!("={}", draft.id.simple());
            let mixed = ContentType::new("multipart/mixed").attribute("boundary", boundary);
            MimePart::new(mixed, parts)
        }
    };
    let mut message = MessageBuilder::new()
        // Two drafts of one matter are two mails.
        .message_id(format!("{}.{}@buendnisbuero.invalid", draft.id, draft.date.timestamp()))
        .date(draft.date.timestamp())
        .subject(one_line(&draft.subject))
        // Outlook opens it for writing, not as a mail that came in.
        .header("X-Unsent", Raw::new("1"));
    if let Some(from) = &draft.from {
        message = message.from(addresses(std::slice::from_ref(from)));
    }
    if !draft.to.is_empty() {
        message = message.to(addresses(&draft.to));
    }
    if !draft.bcc.is_empty() {
        message = message.bcc(addresses(&draft.bcc));
    }
    let mut bytes = Vec::new();
    message.body(body).serialize(&mut bytes);
    bytes
}

fn content_type(media_type: &str) -> ContentType<'_> {
    let mut parts = media_type.split(';').map(str::trim);
    let bare = ContentType::new(parts.next().unwrap_or_default());
    let parameters = parts.filter_map(|parameter| parameter.split_once('='));
    parameters.fold(bare, |of, (key, value)| of.attribute(key, value))
}

fn addresses(parties: &[Party]) -> Address<'static> {
    let address = |party: &Party| {
        let email: String = party.email.chars().filter(|c| !c.is_whitespace()).collect();
        Address::new_address(Some(one_line(&party.name)), email)
    };
    Address::new_list(parties.iter().map(address).collect())
}

/// A header is one line: nothing that a person typed begins another.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
