//! The semantic tree: what a document *is*, before anyone thinks of pages.
//!
//! Plain data, no layout and no PDF: papers build it, [`crate::check`] judges it,
//! [`crate::typeset`] sets it. It carries meaning only ("this is a decision"), never
//! looks ("this is a tinted box"), so that an HTML twin can be made from it later.
//! Lengths, where one is unavoidable (a photo's height), are millimetres.

mod badges;
mod block;
mod boxes;
mod chart;
mod colour;
mod document;
mod drawing;
mod figure;
mod inline;
mod letter;
mod list;
mod opening;
mod table;
mod words;

pub use badges::{Badge, BadgeGrid, Badges};
pub use block::{Agenda, Block, Heading, Label};
pub use boxes::{Card, Decision, LabelRow, Note, Quote, Signatures, Signer, Task, Tile};
pub use chart::{
    Arrangement, BarChart, BarRow, Chart, ColumnChart, ColumnGroup, DotMap, LineChart, LinePoint,
    MapPlace, MapSpot, Part, PhaseLine, PhaseStep, Region, ShareBar, Span, Timeline, TimelineRow,
};
pub use colour::{Rgb, Tone};
pub use document::{Brand, Date, Document, House, Hyphenation, Paper, Running, Status, Template};
pub(crate) use drawing::circle;
pub use drawing::{Drawing, PathStep, Shape, Stroke};
pub use figure::{Figure, Image, Picture, Width};
pub use inline::{Inline, LinkTarget, ReferenceForm, Text};
pub use letter::Letter;
pub use list::{Definition, List, ListItem, Marker};
pub use opening::{Cover, CoverBlock, CoverPhoto, Opening, TitleSize};
pub use table::{
    Align, Cell, Column, ColumnWidth, PlanBar, Row, RowKind, Splitting, StatusMark, Table,
    TableLook,
};
pub use words::Words;
