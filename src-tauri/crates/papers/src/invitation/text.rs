//! The words of the letter.

use domain::{Format, Goal, Person};
use typeset::{Block, LabelRow, Text};

use crate::session::Session;
use crate::{house, words};

/// „im Namen der Leitung, Frau Dr. Henrike Vollmer, laden wir Sie herzlich zur 26. Sitzung der
/// Arbeitsgruppe Klima ein.“
pub(super) fn opening(session: &Session, occasion: &str) -> String {
    let chair = session.meeting.chair.and_then(|person| session.register.get(person));
    let invites = match chair {
        Some(chair) => format!("im Namen der Leitung, {}, laden wir Sie", words::titled(chair)),
        None => "wir laden Sie".to_owned(),
    };
    let decides = session.items.iter().any(|(item, _)| item.goal == Some(Goal::Decision));
    let asks = if decides && session.body.is_some_and(|body| body.quorum.is_some()) {
        " Es stehen Beschlüsse an. Bitte sorgen Sie für eine Vertretung, wenn Sie verhindert sind."
    } else {
        ""
    };
    words::polished(&format!("{invites} herzlich {occasion} ein.{asks}"))
}

/// When, where, how to dial in, and what it is about.
pub(super) fn facts(session: &Session) -> Vec<LabelRow> {
    let topic = session.meeting.topic.as_deref().map(str::trim).filter(|topic| !topic.is_empty());
    let online = match session.meeting.format {
        Format::OnSite => None,
        Format::Online | Format::Hybrid => Some(
            session.dial_in().unwrap_or_else(|| "Die Zugangsdaten erhalten Sie gesondert.".into()),
        ),
    };
    let rows = [
        ("Termin", session.planned().map(|planned| Text::new().strong(planned))),
        ("Ort", session.venue().map(|venue| words::polished(&venue).into())),
        ("Online", online),
        ("Thema", topic.map(|topic| words::polished(topic).into())),
    ];
    rows.into_iter().filter_map(|(label, value)| Some(LabelRow::new(label, value?))).collect()
}

/// By when, to whom and what to answer.
pub(super) fn reply(session: &Session) -> Text {
    let contact = session.meeting.minute_taker.and_then(|person| session.register.get(person));
    let own = |person: &Person| person.email.clone();
    let email = contact.and_then(own).or_else(|| session.register.alliance.office.email.clone());
    let mut text = Text::from("Bitte teilen Sie uns");
    if let Some(by) = session.meeting.reply_by {
        text = text.plain(" ").strong(format!("bis zum {}", words::long(by)));
    }
    text = text.plain(" mit, ob Sie teilnehmen oder wer Sie vertritt");
    if let Some(email) = email {
        text = text.plain(", per E-Mail an ").link(format!("mailto:{email}"), email);
    }
    text.plain(
        ". Wenn Sie Unterstützung benötigen, etwa Gebärdensprache, Schriftdolmetschen oder einen \
         stufenfreien Zugang, genügt ein kurzer Hinweis.",
    )
}

/// „Die Tagesordnung finden Sie auf der folgenden Seite. Die Unterlagen zu TOP 3 und TOP 4 sind
/// beigefügt.“
pub(super) fn what_follows(session: &Session) -> String {
    let with_papers = |(item, number): &(&domain::AgendaItem, Option<String>)| {
        let number = number.as_deref()?;
        let has_papers = !session.papers_of(item).is_empty();
        has_papers.then(|| format!("TOP{}{number}", words::NBSP))
    };
    let tops: Vec<String> = session.items.iter().filter_map(with_papers).collect();
    let papers = match tops.as_slice() {
        [] => String::new(),
        tops => format!(" Die Unterlagen zu {} sind beigefügt.", words::listed(tops)),
    };
    format!("Die Tagesordnung finden Sie auf der folgenden Seite.{papers}")
}

/// The greeting, room to sign, „i. A. Ayşe Demirtaş“ and the office.
pub(super) fn closing(session: &Session) -> String {
    let office = house::publisher(&session.register.alliance);
    let name = session.meeting.minute_taker.and_then(|person| session.register.get(person));
    let signature = match name {
        Some(person) => format!("i.{}A. {}\n{office}", words::THIN, person.full_name()),
        None => office,
    };
    format!("Mit freundlichen Grüßen\n\n\n{}", words::polished(&signature))
}

/// What goes with the letter, and who gets it besides.
pub(super) fn enclosures(session: &Session) -> Option<Block> {
    let files = session.enclosures();
    let titles = files.iter().map(|file| words::polished(file.title.trim())).collect();
    let distribution = session.meeting.minutes.distribution.iter();
    let distribution: Vec<String> = distribution.map(|name| words::polished(name.trim())).collect();
    let columns: Vec<Vec<Block>> = [("Anlagen", titles), ("Verteiler", distribution)]
        .into_iter()
        .filter(|(_, lines): &(_, Vec<String>)| !lines.is_empty())
        .map(|(title, lines)| {
            let text = Text::new().strong(title).plain(format!("\n{}", lines.join("\n")));
            vec![Block::paragraph(text)]
        })
        .collect();
    match columns.len() {
        0 => None,
        1 => columns.into_iter().flatten().next(),
        _ => Some(Block::Columns(columns)),
    }
}
