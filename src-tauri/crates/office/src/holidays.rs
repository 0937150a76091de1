//! Public holidays, by the Land of the alliance.

use chrono::NaiveDate;
use domain::Land;
use holiday_de::GermanRegion as Region;

const REGIONS: [(Land, Region); 16] = [
    (Land::BadenWuerttemberg, Region::BadenWuerttemberg),
    (Land::Bayern, Region::Bayern),
    (Land::Berlin, Region::Berlin),
    (Land::Brandenburg, Region::Brandenburg),
    (Land::Bremen, Region::Bremen),
    (Land::Hamburg, Region::Hamburg),
    (Land::Hessen, Region::Hessen),
    (Land::MecklenburgVorpommern, Region::MechlenburgVorpommern),
    (Land::Niedersachsen, Region::Niedersachsen),
    (Land::NordrheinWestfalen, Region::NordrheinWestfalen),
    (Land::RheinlandPfalz, Region::RheinlandPfalz),
    (Land::Saarland, Region::Saarland),
    (Land::Sachsen, Region::Sachsen),
    (Land::SachsenAnhalt, Region::SachsenAnhalt),
    (Land::SchleswigHolstein, Region::SchleswigHolstein),
    (Land::Thueringen, Region::Thueringen),
];

/// What holiday a day is in a Land; where that is not known, only what all of Germany keeps.
pub fn holiday(day: NaiveDate, land: Option<Land>) -> Option<&'static str> {
    weekday_holiday(day, land).or_else(|| sunday_of_brandenburg(day, land))
}

/// Easter Sunday and Whit Sunday are holidays by law in Brandenburg alone (§ 2 FTG).
fn sunday_of_brandenburg(day: NaiveDate, land: Option<Land>) -> Option<&'static str> {
    match (land?, weekday_holiday(day.succ_opt()?, land)?) {
        (Land::Brandenburg, "Ostermontag") => Some("Ostersonntag"),
        (Land::Brandenburg, "Pfingstmontag") => Some("Pfingstsonntag"),
        _ => None,
    }
}

fn weekday_holiday(day: NaiveDate, land: Option<Land>) -> Option<&'static str> {
    let mut regions = REGIONS.iter().filter(|(of, _)| land.is_none_or(|land| land == *of));
    let (_, first) = regions.next()?;
    let found = first.holiday_from_date(day)?;
    regions.all(|(_, region)| region.is_holiday(day)).then(|| found.description())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holiday_is_one_where_it_is_kept() {
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(holiday(day("2026-05-14"), None), Some("Christi Himmelfahrt"));
        assert_eq!(holiday(day("2026-05-25"), Some(Land::Thueringen)), Some("Pfingstmontag"));
        assert_eq!(holiday(day("2026-10-31"), Some(Land::Thueringen)), Some("Reformationstag"));
        assert_eq!(holiday(day("2026-10-31"), Some(Land::Bayern)), None);
        assert_eq!(holiday(day("2026-10-31"), None), None);
        assert_eq!(holiday(day("2026-05-12"), None), None);
    }

    #[test]
    fn brandenburg_keeps_two_sundays() {
        let day = |text: &str| text.parse().unwrap();
        let brandenburg = Some(Land::Brandenburg);
        assert_eq!(holiday(day("2026-04-05"), brandenburg), Some("Ostersonntag"));
        assert_eq!(holiday(day("2026-05-24"), brandenburg), Some("Pfingstsonntag"));
        assert_eq!(holiday(day("2026-04-05"), Some(Land::Thueringen)), None);
        assert_eq!(holiday(day("2026-04-05"), None), None);
    }
}
