//! The figures side by side, and how each grows.

use crate::figure::Figure;

type Column = (u32, Vec<Figure>);

/// Figures that say how much there is, not how long it takes or how much it needs.
const SIZES: &[&str] = &["records", "report.pages", "json.mb", "commit.bare_ms", "undo.bare_ms"];

/// All figures under one name each: those of once plain, those of ten times with `10x.`
/// before, and the growth of each as the exponent e of t ~ n^e.
pub(crate) fn figures(columns: &[Column]) -> Vec<Figure> {
    let mut all = Vec::new();
    for (scale, figures) in columns {
        let prefix = if *scale == 1 { String::new() } else { format!("{scale}x.") };
        for figure in figures {
            all.push(Figure::new(&format!("{prefix}{}", figure.name), figure.value, &figure.unit));
        }
    }
    let mut worst: Option<f64> = None;
    for (name, exponent) in growth(columns) {
        worst = Some(worst.map_or(exponent, |worst| worst.max(exponent)));
        all.push(Figure::new(&format!("growth.{name}"), exponent, "exponent"));
    }
    if let Some(worst) = worst {
        all.push(Figure::new("growth.worst_exponent", worst, "exponent"));
    }
    all
}

fn growth(columns: &[Column]) -> Vec<(String, f64)> {
    let [(small, first), .., (big, last)] = columns else { return Vec::new() };
    let times = (f64::from(*big) / f64::from(*small)).ln();
    first
        .iter()
        .filter(|figure| !SIZES.contains(&figure.name.as_str()) && figure.unit != "ratio")
        .filter_map(|figure| {
            let other = last.iter().find(|other| other.name == figure.name)?;
            Some((figure.name.clone(), (other.value / figure.value).ln() / times))
        })
        .collect()
}

pub(crate) fn print(columns: &[Column], figures: &[Figure]) {
    let Some((_, first)) = columns.first() else { return };
    print!("{:<24}", "");
    for (scale, _) in columns {
        print!("{:>14}", format!("{scale}×"));
    }
    println!("{:>14}", "growth");
    for figure in first {
        print!("{:<24}", figure.name);
        for (_, column) in columns {
            let value = column.iter().find(|other| other.name == figure.name);
            print!("{:>14.2}", value.map_or(f64::NAN, |figure| figure.value));
        }
        let growth = figures.iter().find(|other| other.name == format!("growth.{}", figure.name));
        println!("{:>14}", growth.map_or(String::new(), |growth| format!("{:.2}", growth.value)));
    }
    if let Some(worst) = figures.iter().find(|figure| figure.name == "growth.worst_exponent") {
        println!("\nworst growth: n^{:.2}", worst.value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_the_exponent() {
        let at = |scale, value| (scale, vec![Figure::new("a.ms", value, "ms")]);
        let figures = figures(&[at(1, 2.0), at(10, 200.0)]);
        let worst = figures.iter().find(|figure| figure.name == "growth.worst_exponent");
        assert!((worst.unwrap().value - 2.0).abs() < 1e-9);
    }
}
