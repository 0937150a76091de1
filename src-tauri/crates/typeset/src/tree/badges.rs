//! Name badges and table cards, for pages of [`super::Template::Labels`].

/// A person on a badge or table card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Badge {
    /// First name with titles: `Prof. Dr. Silke`.
    pub first_name: String,
    /// Last name, the largest line.
    pub last_name: String,
    /// For whom the person is there.
    pub organisation: String,
    /// What the person does there; badges show it on a strip of the accent.
    pub role: Option<String>,
}

/// Badges to be cut out or pulled off a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Badges {
    /// The event, below the brand: `7. Bündnistreffen · 15. April 2026`.
    pub event: String,
    /// One badge for each.
    pub people: Vec<Badge>,
    /// How the sheet is divided.
    pub grid: BadgeGrid,
}

/// How a sheet of labels is divided, in millimetres, as its maker says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BadgeGrid {
    /// Side by side, and one above the other.
    pub count: (u8, u8),
    /// Width and height of a badge.
    pub size: (f32, f32),
    /// Left edge and top edge of the first.
    pub first: (f32, f32),
    /// Between two side by side, and between two above each other.
    pub gap: (f32, f32),
}

impl Default for BadgeGrid {
    /// Ten of 80 × 50 mm on a sheet.
    fn default() -> Self {
        Self { count: (2, 5), size: (80.0, 50.0), first: (17.5, 13.5), gap: (15.0, 5.0) }
    }
}
