//! Pictures of the alliance as figures, with what must be said about them.

use domain::File;
use typeset::{Figure, Image};

use crate::{Setting, words};

/// The picture as a photo, where its bytes are at hand.
pub(crate) fn photo(file: &File, setting: &Setting) -> Option<Figure> {
    let image = Image::new((setting.picture)(file)?);
    let alt = file.alt_text.clone().unwrap_or_default();
    let mut figure = Figure::photo(image, alt, caption(file), "");
    figure.credit = credit(file);
    Some(figure)
}

/// „Foto: Ida Kortmann/BLM, CC BY 4.0“; nothing while nobody is named, whatever the licence.
/// A credit that says itself what kind of picture it is („Zeichnung: …“) is left as it is.
pub(crate) fn credit(file: &File) -> Option<String> {
    let given = |text: &'_ Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(words::polished)
    };
    let author = given(&file.credit)?;
    let kind = if author.contains(": ") { "" } else { "Foto: " };
    let licence = given(&file.licence).map(|licence| format!(", {licence}")).unwrap_or_default();
    Some(format!("{kind}{author}{licence}"))
}

/// The line under a picture, or its title.
pub(crate) fn caption(file: &File) -> String {
    words::polished(file.caption.as_deref().unwrap_or(&file.title).trim())
}
