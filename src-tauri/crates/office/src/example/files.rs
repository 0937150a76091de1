//! Documents and pictures. Only the pictures have bytes; they were drawn for the example.

use std::borrow::Cow;
use std::fmt::Write as _;

use domain::{Accessibility, File, FileRole, PartialDate, Visibility};
use sha2::{Digest, Sha256};

use super::draft::Draft;
use super::sheet::{Row, rows};

const PICTURES: [(&str, &[u8]); 7] = [
    ("titel.jpg", include_bytes!("pictures/titel.jpg")),
    ("wanderbaum.jpg", include_bytes!("pictures/wanderbaum.jpg")),
    ("kuehle-orte.jpg", include_bytes!("pictures/kuehle-orte.jpg")),
    ("leerstandslotsin.jpg", include_bytes!("pictures/leerstandslotsin.jpg")),
    ("ladenlokal.jpg", include_bytes!("pictures/ladenlokal.jpg")),
    ("wohnen.jpg", include_bytes!("pictures/wohnen.jpg")),
    ("parkdeck.jpg", include_bytes!("pictures/parkdeck.jpg")),
];

pub(super) fn write(draft: &mut Draft) {
    documents(draft);
    pictures(draft);
}

// title | file name | kB | role | as of | received | source | visibility | accessibility | belongs to
fn documents(draft: &mut Draft) {
    for row in rows("files", include_str!("data/files.txt")) {
        let Some(role) = row.word::<FileRole>(3, draft) else { continue };
        let mut file = blank(draft, &row, role);
        file.media_type = media_type(row.at(1)).map(str::to_owned);
        file.size = row.number::<u32>(2, draft).map(|kilobytes| kilobytes * 1024 + 417);
        file.as_of = draft.day(&row.place, row.at(4)).map(PartialDate::Day);
        file.received_on = draft.day(&row.place, row.at(5));
        file.source = row.text(6);
        file.visibility = row.word(7, draft).unwrap_or(Visibility::Internal);
        file.accessibility = row.word(8, draft).unwrap_or(Accessibility::Unknown);
        belongs_to(draft, &row, row.at(9), &mut file);
        draft.register.files.push(file);
    }
}

// title | file name | belongs to | as of | caption | credit | licence | alt text
fn pictures(draft: &mut Draft) {
    for row in rows("pictures", include_str!("data/pictures.txt")) {
        let Some((_, bytes)) = PICTURES.iter().find(|(name, _)| *name == row.at(1)) else {
            draft.problem(&row.place, "no such picture");
            continue;
        };
        let hash = Sha256::digest(bytes).iter().fold(String::new(), |mut hash, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hash, "{byte:02x}");
            hash
        });
        let mut file = blank(draft, &row, FileRole::Picture);
        file.media_type = Some("image/jpeg".to_owned());
        file.size = u32::try_from(bytes.len()).ok();
        file.sha256 = Some(hash.clone());
        file.as_of = draft.day(&row.place, row.at(3)).map(PartialDate::Day);
        file.received_on = draft.day(&row.place, row.at(3));
        file.source = Some("Geschäftsstelle".to_owned());
        file.caption = draft.prose(&row.place, row.at(4));
        file.credit = row.text(5);
        file.licence = row.text(6);
        file.alt_text = draft.prose(&row.place, row.at(7));
        file.visibility = Visibility::Public;
        file.accessibility = Accessibility::Accessible;
        belongs_to(draft, &row, row.at(2), &mut file);
        draft.register.files.push(file);
        draft.attachments.push((hash, Cow::Borrowed(*bytes)));
    }
}

fn blank(draft: &mut Draft, row: &Row<'_>, role: FileRole) -> File {
    let (id, title) = (draft.key(), draft.words(&row.place, row.at(0)));
    File { file_name: row.text(1), ..File::new(id, title, role) }
}

/// `KL 16 TOP 4.1`, `KL 15`, `KL`, `project 3` or the name of an organisation.
fn belongs_to(draft: &mut Draft, row: &Row<'_>, to: &str, file: &mut File) {
    let place = row.place.as_str();
    if to.is_empty() {
        return;
    }
    if let Some((session, _)) = to.split_once(" TOP ") {
        file.agenda_item = draft.item(place, to);
        file.meeting = draft.meeting(place, session);
    } else if let Some(number) = to.strip_prefix("project ") {
        file.project = draft.project(place, number);
    } else if to.len() == 2 {
        file.body = draft.body(place, to);
    } else if draft.meetings.contains_key(to) {
        file.meeting = draft.meeting(place, to);
    } else {
        file.organization = draft.organization(place, to);
    }
}

fn media_type(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1 {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "jpg" => "image/jpeg",
        _ => return None,
    })
}
