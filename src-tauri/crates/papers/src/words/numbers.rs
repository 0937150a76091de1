//! Numbers in German: `12 500`, `47,1 %`, `186.400,00` (DIN 5008; minus is U+2212).

use domain::Cents;

use super::{NBSP, THIN};

/// „12 500“; up to four digits stand together.
pub fn count(number: usize) -> String {
    let digits = number.to_string();
    if digits.len() < 5 { digits } else { grouped(&digits, THIN) }
}

/// „+7“, „−2“, „±0“: how much more or less.
pub fn signed(now: usize, before: usize) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!("+{}", count(now - before)),
        std::cmp::Ordering::Less => format!("−{}", count(before - now)),
        std::cmp::Ordering::Equal => "±0".to_owned(),
    }
}

/// „15,7“: the mean with one decimal, rounded half up; nothing to divide by gives nothing.
pub fn average(sum: usize, of: usize) -> Option<String> {
    let tenths = (sum.checked_mul(20)?.checked_add(of)?).checked_div(of.checked_mul(2)?)?;
    Some(format!("{},{}", count(tenths / 10), tenths % 10))
}

/// „47 %“: a share in whole per cent; nothing when the whole is nothing.
pub fn percent(part: i64, whole: i64) -> Option<String> {
    (whole > 0).then(|| {
        let (part, whole) = (i128::from(part), i128::from(whole));
        let share = (part * 200 + whole).div_euclid(whole * 2);
        if share < 0 { format!("−{}{THIN}%", -share) } else { format!("{share}{THIN}%") }
    })
}

/// „186.400,00“: an amount for a column headed „in Euro“.
pub fn money(amount: Cents) -> String {
    let cents = amount.0.unsigned_abs();
    let minus = if amount.0 < 0 { "−" } else { "" };
    format!("{minus}{},{:02}", grouped(&(cents / 100).to_string(), '.'), cents % 100)
}

/// „186.400,00 Euro“
pub fn euros(amount: Cents) -> String {
    format!("{}{NBSP}Euro", money(amount))
}

fn grouped(digits: &str, separator: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_a_thin_space_from_five_digits_on() {
        assert_eq!(count(0), "0");
        assert_eq!(count(9999), "9999");
        assert_eq!(count(12500), "12\u{202F}500");
        assert_eq!(count(1_234_567), "1\u{202F}234\u{202F}567");
    }

    #[test]
    fn money_is_grouped_by_a_dot() {
        assert_eq!(money(Cents(18_640_000)), "186.400,00");
        assert_eq!(money(Cents(-5)), "−0,05");
        assert_eq!(money(Cents(i64::MIN)), "−92.233.720.368.547.758,08");
        assert_eq!(euros(Cents(200_000)), "2.000,00\u{A0}Euro");
    }

    #[test]
    fn a_mean_has_one_decimal_and_none_without_a_session() {
        assert_eq!(average(267, 17).as_deref(), Some("15,7"));
        assert_eq!(average(0, 3).as_deref(), Some("0,0"));
        assert_eq!(average(5, 4).as_deref(), Some("1,3"));
        assert_eq!(average(5, 0), None);
    }

    #[test]
    fn differences_carry_their_sign() {
        assert_eq!([signed(9, 2), signed(2, 4), signed(3, 3)], ["+7", "−2", "±0"]);
    }

    #[test]
    fn shares_are_whole_per_cent() {
        assert_eq!(percent(1, 3).as_deref(), Some("33\u{202F}%"));
        assert_eq!(percent(-1, 2).as_deref(), Some("−50\u{202F}%"));
        assert_eq!(percent(1, 0), None);
    }
}
