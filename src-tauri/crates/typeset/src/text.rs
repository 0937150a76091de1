//! From characters to lines: shaping, division of words, total-fit line breaking.
//! Knows nothing of blocks and pages.

mod atoms;
mod bind;
mod breaking;
mod divide;
mod flatten;
mod lines;
mod shape;
mod words;

pub(crate) use atoms::{extent, measure};
pub(crate) use flatten::{Flow, Notes, flatten};
pub(crate) use lines::{Line, Setting, set};
pub(crate) use shape::{Figures, Shaper, Vocabulary};
