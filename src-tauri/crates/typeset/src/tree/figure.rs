//! Figures: photos, drawings and charts with caption and credit.

use std::sync::Arc;

use super::block::Label;
use super::chart::Chart;
use super::drawing::Drawing;
use super::inline::Text;

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What is shown.
    pub picture: Picture,
    /// What there is to see, for those who cannot see it. Charts may leave it `None`:
    /// the text is then made from caption and data.
    pub alt: Option<String>,
    /// The caption.
    pub caption: Text,
    /// Author and licence of a photo: `Ida Kortmann/BLM, CC BY 4.0`.
    pub credit: Option<String>,
    /// Where the data come from, complete: `Quelle: Partnerregister`.
    pub source: Option<Text>,
    /// Text column (caption in the margin) or full width (caption above).
    pub width: Width,
    /// Height of the picture in millimetres; `None`: what the picture asks for.
    pub height: Option<f32>,
    /// Counted (`Abb. 3`).
    pub numbered: bool,
    /// The chart's data follow as a table.
    pub data_table: bool,
    /// Its name for references.
    pub label: Option<Label>,
}

/// What a figure shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// A photo. Cropped to its field, never stretched.
    Photo(Image),
    /// A drawing made of shapes.
    Drawing(Drawing),
    /// A chart made of data.
    Chart(Chart),
}

/// A picture file: JPEG, PNG or WebP. See [`crate::picture_for_print`].
#[derive(Clone, PartialEq)]
pub struct Image {
    /// The file's bytes.
    pub bytes: Arc<[u8]>,
}

/// How wide a block stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// The text column: 123 mm from the axis.
    Text,
    /// The full type area: 165 mm from the margin column.
    Full,
}

impl Image {
    /// From the bytes of a JPEG, PNG or WebP file.
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { bytes: bytes.into() }
    }
}

impl std::fmt::Debug for Image {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Image({} bytes)", self.bytes.len())
    }
}

impl Figure {
    /// A chart in the text column.
    pub fn chart(chart: Chart, caption: impl Into<Text>) -> Self {
        Self::of(Picture::Chart(chart), None, caption)
    }
    /// A photo in the text column.
    pub fn photo(
        image: Image,
        alt: impl Into<String>,
        caption: impl Into<Text>,
        credit: impl Into<String>,
    ) -> Self {
        Self {
            credit: Some(credit.into()),
            ..Self::of(Picture::Photo(image), Some(alt.into()), caption)
        }
    }
    /// A drawing in the text column.
    pub fn drawing(drawing: Drawing, alt: impl Into<String>, caption: impl Into<Text>) -> Self {
        Self::of(Picture::Drawing(drawing), Some(alt.into()), caption)
    }
    fn of(picture: Picture, alt: Option<String>, caption: impl Into<Text>) -> Self {
        Self {
            picture,
            alt,
            caption: caption.into(),
            credit: None,
            source: None,
            width: Width::Text,
            height: None,
            numbered: true,
            data_table: false,
            label: None,
        }
    }
    /// With an alternative text.
    #[must_use]
    pub fn alt(mut self, alt: impl Into<String>) -> Self {
        self.alt = Some(alt.into());
        self
    }
    /// Over the full width.
    #[must_use]
    pub fn full_width(mut self) -> Self {
        self.width = Width::Full;
        self
    }
    /// With this picture height (mm).
    #[must_use]
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }
    /// With the source of its data.
    #[must_use]
    pub fn source(mut self, source: impl Into<Text>) -> Self {
        self.source = Some(source.into());
        self
    }
    /// With the credit of its photo.
    #[must_use]
    pub fn credit(mut self, credit: impl Into<String>) -> Self {
        self.credit = Some(credit.into());
        self
    }
    /// Not counted.
    #[must_use]
    pub fn unnumbered(mut self) -> Self {
        self.numbered = false;
        self
    }
    /// Followed by its data as a table.
    #[must_use]
    pub fn with_data_table(mut self) -> Self {
        self.data_table = true;
        self
    }
    /// With a name for references.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<Label>) -> Self {
        self.label = Some(label.into());
        self
    }
}
