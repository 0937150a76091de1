//! Veranstaltungsdokumentation: programme, speakers, results, photos, slides, organisations that
//! took part, credits and imprint in one paper for the public. The look is that of the drawn
//! pages F-01 to F-04.
//!
//! People are named where they spoke; organisations only where the participant agreed. What the
//! office keeps to itself is not in it.

use domain::{FileRole, Id, Meeting, MeetingKind, Register};
use typeset::{
    Block, Column, ColumnWidth, Document, Heading, LabelRow, Opening, Row, Status, Table, Template,
    Text, TitleSize,
};

use crate::figures::{Counted, SessionFigures};
use crate::minutes::{agenda, status};
use crate::picture::photo;
use crate::session::Session;
use crate::{Missing, Setting, commonmark, house, programme, words};

/// The documentation of a session or event.
///
/// # Errors
/// [`Missing::Meeting`] when the register does not have it.
pub fn documentation(
    register: &Register,
    meeting: Id<Meeting>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let name = session.title();
    let mut document = house::document(register, format!("Dokumentation – {name}"), setting);
    document.status = match session.meeting.kind {
        MeetingKind::Event if session.meeting.was_held() => Status::Released,
        MeetingKind::Event => house::draft(setting),
        MeetingKind::Session => status(session.meeting, setting),
    };
    document.template = Template::Short(opening(&session, name));
    document.running.foot = session.foot("Dokumentation");
    document.running.foot_left = format!("Stand {}", words::long(setting.as_of.date()));
    let mut photos = photos(&session, setting).into_iter();
    let first: Vec<Block> = photos.next().into_iter().collect();
    document.blocks = [
        first,
        vec![facts(&session)],
        about(&session),
        programme_of(&session),
        contributions(&session),
        results(&session),
        photos.collect(),
        slides(&session),
        organizations(&session),
        credits(&session, setting),
        imprint(&session, setting),
    ]
    .concat();
    Ok(document)
}

fn opening(session: &Session, name: String) -> Opening {
    let mut opening = Opening::new(name).aside("Veranstaltungsdokumentation");
    opening.size = TitleSize::Large;
    match session.meeting.topic.as_deref().map(str::trim).filter(|topic| !topic.is_empty()) {
        Some(topic) => opening.subtitle(words::polished(topic)),
        None => opening,
    }
}

/// The pictures: the first over the full width, the others in the text.
fn photos(session: &Session, setting: &Setting) -> Vec<Block> {
    let photos = session.pictures().into_iter().filter_map(|file| photo(file, setting));
    photos
        .enumerate()
        .map(|(at, figure)| if at == 0 { figure.full_width().height(77.5) } else { figure })
        .map(Block::from)
        .collect()
}

fn facts(session: &Session) -> Block {
    let meeting = session.meeting;
    let (from, until) = (meeting.began.or(meeting.begins), meeting.ended.or(meeting.ends));
    let rows = [
        ("Termin", meeting.date.map(|day| words::day_and_times(day, from, until))),
        ("Ort", session.venue()),
        ("Format", Some(words::capitalised(words::format(meeting.format)))),
        ("Moderation", session.moderation()),
        ("Teilnehmende", participants(session)),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(label, value)| Some(LabelRow::new(label, words::polished(&value?))));
    Block::LabelRows(rows.collect())
}

/// „71 Personen aus 46 Organisationen“
fn participants(session: &Session) -> Option<String> {
    let figures = SessionFigures::of(&session.ledger, session.meeting);
    if figures.participations.is_empty() {
        return None;
    }
    let people = words::PERSONS.of(figures.participations.count());
    Some(match figures.organizations.count() {
        0 => people,
        from => format!("{people} aus {}", words::FROM_ORGANIZATIONS.of(from)),
    })
}

/// What it was about; the first paragraph leads.
fn about(session: &Session) -> Vec<Block> {
    let text = session.meeting.description.as_deref().unwrap_or_default();
    let mut blocks = commonmark::blocks(text, 2);
    if let Some(Block::Paragraph(lead)) = blocks.first_mut() {
        blocks[0] = Block::Lead(std::mem::take(lead));
    }
    blocks
}

fn programme_of(session: &Session) -> Vec<Block> {
    if session.items.is_empty() {
        return Vec::new();
    }
    vec![chapter("Programm"), programme::programme(session).into()]
}

/// What was said and decided under each item that has anything.
fn contributions(session: &Session) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (item, _) in &session.items {
        let content = agenda::content(session, item);
        // What only the chair speaks to is the session's own business.
        let concerns_all =
            session.meeting.kind == MeetingKind::Event || !session.guests_speaking(item).is_empty();
        if concerns_all && !content.is_empty() {
            let title = words::polished(item.title.trim());
            blocks.push(Heading::new(2, title).unnumbered().into());
            blocks.extend(content);
        }
    }
    under("Beiträge", blocks)
}

fn results(session: &Session) -> Vec<Block> {
    let text = session.meeting.result.as_deref().unwrap_or_default();
    under("Ergebnisse", commonmark::blocks(text, 2))
}

/// Slides and other papers that were handed out.
fn slides(session: &Session) -> Vec<Block> {
    let mut files = session.enclosures();
    files.sort_by_key(|file| (file.role != FileRole::Slides, file.id));
    let rows: Vec<Row> = files
        .iter()
        .map(|file| {
            let source = file.source.as_deref().map(str::trim).filter(|source| !source.is_empty());
            Row::plain([
                words::polished(file.title.trim()),
                words::file_role(file.role).to_owned(),
                source.map_or_else(|| "–".to_owned(), words::polished),
                file.as_of.map_or_else(|| "–".to_owned(), words::partial),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table::new([
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(28.0)),
        Column::left(ColumnWidth::Fixed(46.0)),
        Column::left(ColumnWidth::Fixed(24.0)),
    ])
    .head(["Titel", "Art", "Von", "Stand"])
    .rows(rows);
    vec![chapter("Folien und Unterlagen"), table.into()]
}

/// The organisations whose participants agreed, and how many there were in all.
fn organizations(session: &Session) -> Vec<Block> {
    let taking_part = || {
        session.ledger.attendances(session.meeting.id).iter().filter(|one| one.status.takes_part())
    };
    let all: Counted<_> = taking_part().filter_map(|one| one.organization).collect();
    let agreed: Counted<_> =
        taking_part().filter(|one| one.may_be_named).filter_map(|one| one.organization).collect();
    let mut names: Vec<&str> = agreed
        .records
        .iter()
        .filter_map(|id| session.register.get(*id))
        .map(|organization| organization.name.trim())
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    names.sort_by_key(|name| words::collation_key(name));
    let note = if agreed.count() == all.count() {
        "Alle haben zugestimmt, hier genannt zu werden.".to_owned()
    } else {
        format!(
            "Genannt sind die Organisationen, die dem zugestimmt haben: {} von {}.",
            words::count(agreed.count()),
            words::count(all.count())
        )
    };
    let names = names.into_iter().map(|name| Text::from(words::polished(name))).collect();
    vec![chapter("Teilnehmende Organisationen"), Block::Names(names), Block::Small(note.into())]
}

fn credits(session: &Session, setting: &Setting) -> Vec<Block> {
    if photos(session, setting).is_empty() {
        return Vec::new();
    }
    vec![chapter("Bildnachweis"), Block::ImageCredits]
}

fn imprint(session: &Session, setting: &Setting) -> Vec<Block> {
    let alliance = &session.register.alliance;
    let office = &alliance.office;
    let host = office.host.as_ref().map(|host| format!("c/o {}", host.trim()));
    let publisher = std::iter::once(house::publisher(alliance))
        .chain(host)
        .chain(house::address(&office.address));
    let publisher = publisher.collect::<Vec<_>>().join(", ");
    let contact = office.email.as_ref().map(|email| {
        let email = email.trim();
        Text::new().link(format!("mailto:{email}"), email)
    });
    let funding = alliance.funding_note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    let rows = [
        ("Herausgeberin", Some(words::polished(&publisher).into())),
        ("Kontakt", contact),
        ("Förderhinweis", funding.map(|note| words::polished(note).into())),
        ("Stand", Some(words::long(setting.as_of.date()).into())),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| Some(LabelRow::new(label, value?)));
    let rows = Block::LabelRows(rows.collect());
    vec![Block::Together(vec![chapter("Impressum"), rows])]
}

fn chapter(title: &str) -> Block {
    Heading::new(1, title).unnumbered().into()
}

fn under(title: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() { blocks } else { std::iter::once(chapter(title)).chain(blocks).collect() }
}
