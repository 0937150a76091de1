//! What every paper of an alliance shares: whose it is, its accent, its language, its date.

use domain::{Address, Alliance, Register};
use typeset::{Brand, Document, Drawing, House, Image, Picture, Rgb, Shape, Status, Tone};

use crate::{Setting, words};

/// The accent of an alliance that has not chosen one (LOOK.md §3, blue).
const ACCENT: Rgb = Rgb(0x1B, 0x4F, 0x8F);

/// An empty document of the alliance with this title.
pub(crate) fn document(register: &Register, title: String, setting: &Setting) -> Document {
    let alliance = &register.alliance;
    let mut document = Document::new(title, "de-DE", setting.date());
    document.author = author(alliance).to_owned();
    document.house = House {
        accent: alliance.accent.as_ref().and_then(domain::Color::rgb).map_or(ACCENT, |rgb| {
            let [red, green, blue] = rgb;
            Rgb(red, green, blue)
        }),
        brand: brand(register, setting),
    };
    document.words = words::german();
    document.running.head = words::polished(head(alliance));
    document
}

/// The name for the running head, where the margin column has room for so many letters.
fn head(alliance: &Alliance) -> &str {
    const ROOM: usize = 26;
    let name = alliance.name.trim();
    if name.chars().count() <= ROOM {
        return name;
    }
    alliance.short_name.as_deref().map_or(name, str::trim)
}

fn author(alliance: &Alliance) -> &str {
    alliance.office.name.as_deref().unwrap_or(&alliance.name)
}

/// „Geschäftsstelle Bündnis Lebendige Mitte“
pub(crate) fn publisher(alliance: &Alliance) -> String {
    let name = alliance.name.trim();
    match alliance.office.name.as_deref().map(str::trim) {
        Some(office) if office.contains(name) => office.to_owned(),
        Some(office) => format!("{office} {name}"),
        None => name.to_owned(),
    }
}

/// „Geschäftsstelle c/o“, „Landesentwicklungsgesellschaft Lohmark mbH“
pub(crate) fn office(alliance: &Alliance) -> Vec<String> {
    let office = &alliance.office;
    match (&office.name, &office.host) {
        (Some(name), Some(host)) if name != host => vec![format!("{name} c/o"), host.clone()],
        (Some(name), _) => vec![name.clone()],
        (None, Some(host)) => vec!["Geschäftsstelle c/o".to_owned(), host.clone()],
        (None, None) => Vec::new(),
    }
}

/// Street, and postal code with town, as far as they are known.
pub(crate) fn address(address: &Address) -> Vec<String> {
    let parts = [address.postal_code.as_deref(), address.locality.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).collect();
    let town = parts.join(&words::NBSP.to_string());
    [address.street.as_deref().unwrap_or_default().trim().to_owned(), town]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// The mark of drafts with the moment they were printed.
pub(crate) fn draft(setting: &Setting) -> Status {
    let moment = setting.as_of;
    Status::Draft {
        label: format!(
            "Entwurf – nicht freigegeben · {}, {}{}Uhr",
            words::long(moment.date()),
            words::clock(moment.time()),
            words::NBSP
        ),
    }
}

/// The alliance's own logo, or the house's sign. A logo whose file is not there leaves no
/// stranger's sign in its place.
fn brand(register: &Register, setting: &Setting) -> Brand {
    let mark = match register.alliance.logo {
        None => Some(Picture::Drawing(town())),
        Some(logo) => register
            .files
            .iter()
            .find(|file| file.id == logo)
            .and_then(setting.picture)
            .map(|bytes| Picture::Photo(Image::new(bytes))),
    };
    Brand { mark, name: two_lines(&register.alliance.name) }
}

/// The house's sign: blocks around a square.
fn town() -> Drawing {
    let mut shapes = vec![Shape::disc(3.5, 3.5, 1.0, Tone::Accent)];
    for (column, row) in [(0, 0), (1, 0), (2, 0), (0, 1), (2, 1), (0, 2), (1, 2), (2, 2)] {
        let at = |step: u8| 2.5 * f32::from(step);
        shapes.push(Shape::rect(at(column), at(row), 2.0, 2.0, Tone::Accent));
    }
    Drawing { width: 7.0, height: 7.0, shapes }
}

/// The name in one line, or in the two that differ least in length.
pub(crate) fn two_lines(name: &str) -> Vec<String> {
    const SHORT: usize = 16;
    let name = name.trim();
    let length = |text: &str| text.chars().count();
    if length(name) <= SHORT {
        return vec![name.to_owned()];
    }
    let longest = |at: usize| length(&name[..at]).max(length(&name[at + 1..]));
    match name.match_indices(' ').map(|(at, _)| at).min_by_key(|at| longest(*at)) {
        Some(at) => vec![name[..at].to_owned(), name[at + 1..].to_owned()],
        None => vec![name.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_stands_in_two_lines_of_like_length() {
        assert_eq!(two_lines("Bündnis Lebendige Mitte"), ["Bündnis", "Lebendige Mitte"]);
        assert_eq!(two_lines("Stadtbündnis"), ["Stadtbündnis"]);
        assert_eq!(two_lines("Innenstadtentwicklungsbündnis"), ["Innenstadtentwicklungsbündnis"]);
    }
}
