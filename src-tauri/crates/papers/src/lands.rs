//! What the Länder look like on a map.
//!
//! The outlines are Natural Earth's, admin 1 at 1:10 000 000 (public domain), thinned out by
//! Visvalingam's rule as far as a page does not show it; small islands are left out.

use domain::{Land, Word};

/// The name of whom the outlines are from.
pub(crate) const SOURCE: &str = "Natural Earth";

/// A line for each outline: the Land, then longitude and latitude of each point in
/// thousandths of a degree. What belongs to another Land inside runs the other way round.
const OUTLINES: &str = include_str!("lands.txt");

/// The outlines of a Land in the plane, the largest first.
pub(crate) fn outlines(land: Land) -> Vec<Vec<(f32, f32)>> {
    OUTLINES
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(code, _)| *code == land.word())
        .map(|(_, points)| points.split(' ').filter_map(point).collect())
        .collect()
}

fn point(text: &str) -> Option<(f32, f32)> {
    let (longitude, latitude) = text.split_once(',')?;
    let degrees = |text: &str| text.parse::<f64>().ok().map(|thousandths| thousandths / 1000.0);
    Some(plane(degrees(latitude)?, degrees(longitude)?))
}

/// Degrees to a plane with y downwards: at this size a degree east is shorter than one north
/// by the cosine of the latitude.
pub(crate) fn plane(latitude: f64, longitude: f64) -> (f32, f32) {
    let middle_of_germany = 51.0_f64.to_radians().cos();
    ((longitude * middle_of_germany) as f32, -latitude as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twice the area within, with the sign of the way round.
    fn area(outline: &[(f32, f32)]) -> f64 {
        let next = outline.iter().cycle().skip(1);
        outline
            .iter()
            .zip(next)
            .map(|(a, b)| f64::from(a.0) * f64::from(b.1) - f64::from(b.0) * f64::from(a.1))
            .sum()
    }

    #[test]
    fn every_land_is_as_large_as_it_is() {
        // Square kilometres; the coast is Natural Earth's, so a hundredth or two may be missing.
        let known = |land| match land {
            Land::BadenWuerttemberg => 35_751.0,
            Land::Bayern => 70_550.0,
            Land::Berlin => 892.0,
            Land::Brandenburg => 29_654.0,
            Land::Bremen => 420.0,
            Land::Hamburg => 755.0,
            Land::Hessen => 21_115.0,
            Land::MecklenburgVorpommern => 23_295.0,
            Land::Niedersachsen => 47_710.0,
            Land::NordrheinWestfalen => 34_113.0,
            Land::RheinlandPfalz => 19_854.0,
            Land::Saarland => 2_569.0,
            Land::Sachsen => 18_450.0,
            Land::SachsenAnhalt => 20_454.0,
            Land::SchleswigHolstein => 15_804.0,
            Land::Thueringen => 16_202.0,
        };
        for &land in Land::ALL {
            let degrees: f64 =
                outlines(land).iter().map(|outline| area(outline)).sum::<f64>() / 2.0;
            let latitude = -f64::from(outlines(land)[0][0].1);
            let stretch = latitude.to_radians().cos() / 51.0_f64.to_radians().cos();
            let found = degrees * stretch * 111.2 * 111.2;
            let share = found / known(land);
            assert!((0.85..1.15).contains(&share), "{land:?}: {found:.0} km²");
        }
    }

    #[test]
    fn a_land_inside_another_is_cut_out() {
        let brandenburg = outlines(Land::Brandenburg);
        assert_eq!(brandenburg.len(), 2);
        assert!(area(&brandenburg[0]) > 0.0 && area(&brandenburg[1]) < 0.0);
    }
}
