//! The house of the invented alliance: brand and a drawn townscape; its words are those of
//! all papers.

use typeset::*;

pub fn date() -> Date {
    Date::day(2026, 7, 15).at(8, 0)
}

pub fn house() -> House {
    House {
        accent: Rgb(0x1B, 0x4F, 0x8F),
        brand: Brand {
            mark: Some(Picture::Drawing(mark())),
            name: vec!["Bündnis".into(), "Lebendige Mitte".into()],
        },
    }
}

fn mark() -> Drawing {
    let mut shapes = Vec::new();
    for (x, y) in [
        (0.0, 0.0),
        (2.5, 0.0),
        (5.0, 0.0),
        (0.0, 2.5),
        (5.0, 2.5),
        (0.0, 5.0),
        (2.5, 5.0),
        (5.0, 5.0),
    ] {
        shapes.push(Shape::rect(x, y, 2.0, 2.0, Tone::Accent));
    }
    shapes.push(Shape::disc(3.5, 3.5, 1.0, Tone::Accent));
    Drawing { width: 7.0, height: 7.0, shapes }
}

/// Some houses, some trees, a sun.
pub fn townscape() -> Drawing {
    let (width, height) = (123.0, 85.0);
    let mut shapes = vec![
        Shape::rect(0.0, 0.0, width, height, Tone::Share(14)),
        Shape::disc(96.0, 16.0, 7.5, Tone::Share(5)),
    ];
    for i in 0..8 {
        let (x, top) = (i as f32 * 17.0 - 8.0, 42.0 - (i * 7 % 5) as f32 * 2.5);
        shapes.push(Shape::polygon(
            &[
                (x, height),
                (x, top + 6.0),
                (x + 8.5, top),
                (x + 17.0, top + 6.0),
                (x + 17.0, height),
            ],
            Tone::Share(26),
        ));
    }
    for i in 0..7 {
        let (x, top) = (i as f32 * 17.6, 48.0 + (i * 5 % 4) as f32 * 3.0);
        shapes.push(Shape::rect(x, top, 17.6, height - top, Tone::Share([46, 58, 38][i % 3])));
        for row in 0..3 {
            for column in 0..3 {
                shapes.push(Shape::rect(
                    x + 2.8 + column as f32 * 4.6,
                    top + 4.0 + row as f32 * 8.0,
                    2.5,
                    4.5,
                    Tone::Share(12),
                ));
            }
        }
    }
    shapes.push(Shape::rect(0.0, 76.5, width, 8.5, Tone::Share(20)));
    for i in 0..4 {
        let x = 9.0 + i as f32 * 25.0;
        shapes.push(Shape::rect(x, 56.0, 0.7, 22.0, Tone::Deep));
        shapes.push(Shape::disc(x + 0.35, 56.0, 6.2, Tone::Deep));
    }
    Drawing { width, height, shapes }
}

pub fn document(title: &str) -> Document {
    let mut doc = Document::new(title, "de-DE", date());
    doc.author = "Bündnis Lebendige Mitte".into();
    doc.house = house();
    doc.words = papers::words::german();
    doc
}
