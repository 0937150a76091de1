//! Total-fit line breaking after Knuth and Plass: of all ways to break a paragraph the one
//! with the least cost over all its lines. Works on widths alone; knows no glyphs.
//! Linear in the length of the paragraph times the words of a line.

/// A place where a line may end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    /// Width from the paragraph's begin to the line's end, spaces at its end left out.
    pub(crate) end: f32,
    /// Width from the paragraph's begin to where the next line begins.
    pub(crate) start: f32,
    /// Width of the hyphen that a break here adds.
    pub(crate) hyphen: f32,
    /// Extra cost of a break here.
    pub(crate) penalty: f32,
    /// The line must end here.
    pub(crate) forced: bool,
    /// Words that ended so far, to tell a last line of one word.
    pub(crate) words: u32,
}

/// What breaks cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Costs {
    /// A line that is all empty; others by the square of their empty part.
    pub(crate) empty: f32,
    pub(crate) hyphen: f32,
    /// Two divided lines in a row.
    pub(crate) hyphens_in_row: f32,
    /// A last line of one short word.
    pub(crate) runt: f32,
    /// How much the spaces may give in justified lines, in parts of the line.
    pub(crate) shrink: f32,
}

/// The house's costs of ragged text: a division is worth 16 % of a line.
pub(crate) const HOUSE: Costs =
    Costs { empty: 1000.0, hyphen: 26.0, hyphens_in_row: 20.0, runt: 30.0, shrink: 0.0 };

/// In justified text, where all that is empty goes into the spaces, 9 %.
pub(crate) const JUSTIFIED: Costs = Costs { empty: 3000.0, shrink: 0.015, ..HOUSE };

/// A break where there should be none (a bound space, between two marks of one word): taken
/// only where the line would run over otherwise.
pub(crate) const LAST_RESORT: f32 = 5_000.0;

/// A line that runs over its width; dearer than any break that avoids it.
const OVERFULL: f32 = 1_000_000.0;

/// The best breaks: indices into `points`, of which the last must be the paragraph's end.
/// The first line is `more` wider than the others.
pub(crate) fn best(points: &[Point], width: f32, more: f32, costs: &Costs) -> Vec<usize> {
    let count = points.len();
    // best[k]: least cost of breaking up to and with point k-1; 0 is the begin.
    let mut cost = vec![f32::INFINITY; count + 1];
    let mut from = vec![0_usize; count + 1];
    cost[0] = 0.0;
    let mut first = 0;
    for j in 0..count {
        let to = &points[j];
        for i in (first..=j).rev() {
            let (start, hyphened, words) = if i == 0 {
                (0.0, false, 0)
            } else {
                (points[i - 1].start, points[i - 1].hyphen > 0.0, points[i - 1].words)
            };
            let natural = to.end + to.hyphen - start;
            let width = if i == 0 { width + more } else { width };
            let slack = width - natural;
            if slack < -more - width * costs.shrink - 0.001 && i < j {
                // Too long already: earlier begins are longer still.
                break;
            }
            let mut line = if slack < -0.001 {
                OVERFULL * (-slack / width).max(0.01)
            } else if to.forced {
                let single = to.words.saturating_sub(words) <= 1;
                if i > 0 && single && natural < width * 0.12 { costs.runt } else { 0.0 }
            } else {
                let part = slack / width;
                costs.empty * part * part
            };
            line += to.penalty;
            if to.hyphen > 0.0 && hyphened {
                line += costs.hyphens_in_row;
            }
            let total = cost[i] + line;
            if total < cost[j + 1] {
                cost[j + 1] = total;
                from[j + 1] = i;
            }
        }
        if to.forced {
            first = j + 1;
        }
    }
    let mut breaks = Vec::new();
    let mut at = count;
    while at > 0 {
        breaks.push(at - 1);
        at = from[at];
    }
    breaks.reverse();
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of these widths with spaces of 1.
    fn points(widths: &[f32]) -> Vec<Point> {
        let mut at = 0.0;
        widths
            .iter()
            .enumerate()
            .map(|(i, width)| {
                at += width;
                let end = at;
                at += 1.0;
                let forced = i + 1 == widths.len();
                Point { end, start: at, hyphen: 0.0, penalty: 0.0, forced, words: i as u32 + 1 }
            })
            .collect()
    }

    #[test]
    fn lines_are_evened_out_over_the_paragraph() {
        // First fit would set 4 and 5 on one line and leave 1 alone on the next.
        let points = points(&[4.0, 5.0, 1.0, 9.0]);
        assert_eq!(best(&points, 10.0, 0.0, &HOUSE), vec![0, 2, 3]);
    }

    #[test]
    fn the_first_line_of_a_hanging_paragraph_holds_more() {
        let points = points(&[4.0, 5.0, 1.0, 9.0]);
        assert_eq!(best(&points, 9.0, 3.0, &HOUSE), vec![2, 3]);
    }

    #[test]
    fn a_word_too_long_stands_alone() {
        let points = points(&[3.0, 30.0, 3.0]);
        assert_eq!(best(&points, 10.0, 0.0, &HOUSE), vec![0, 1, 2]);
    }

    #[test]
    fn forced_breaks_are_kept() {
        let mut points = points(&[1.0, 1.0, 1.0]);
        points[0].forced = true;
        assert_eq!(best(&points, 10.0, 0.0, &HOUSE), vec![0, 2]);
    }
}
