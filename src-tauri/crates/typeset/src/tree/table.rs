//! Tables: real ones, with heads, row heads, spans and notes.

use super::block::Label;
use super::figure::Width;
use super::inline::Text;

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its title; with one the table is counted (`Tabelle 3`).
    pub caption: Option<Text>,
    /// What the table says, for those who cannot see it (PDF `Summary`).
    pub summary: Option<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Rows of the head.
    pub head: Vec<Row>,
    /// Rows of the body, group and sum rows among them.
    pub rows: Vec<Row>,
    /// Notes below, grey.
    pub notes: Option<Text>,
    /// Over the text column (123 mm) or the full width (165 mm).
    pub width: Width,
    /// May it be split over pages?
    pub splitting: Splitting,
    /// Row height and rules.
    pub look: TableLook,
    /// Its name for references.
    pub label: Option<Label>,
}

/// When a table is split over pages. A table higher than a page is always split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Splitting {
    /// With more than 12 rows.
    Long,
    /// Whenever it does not fit.
    Allowed,
    /// Only if no page could hold it.
    Avoided,
}

/// The house has three kinds of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableLook {
    /// Rows of 6.25 mm.
    Plain,
    /// Airier rows, for agendas and programmes.
    Agenda,
    /// Rows of 10 mm to sign in, the last column set off by a hair line.
    SignIn,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// How wide.
    pub width: ColumnWidth,
    /// How its cells stand.
    pub align: Align,
    /// Its cells head their rows (`TH` with scope row).
    pub row_head: bool,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ColumnWidth {
    /// From its content.
    Content,
    /// Millimetres, padding included; grows if a word would not fit.
    Fixed(f32),
    /// A share of what the others leave, like `1fr`.
    Share(f32),
}

/// How cells stand in their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Centred.
    Centre,
    /// Figures under each other on the decimal separator of [`super::Words::decimal`].
    Decimal,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What kind.
    pub kind: RowKind,
    /// Its cells; a cell that a row span from above covers is left out.
    pub cells: Vec<Cell>,
}

/// What kind of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary one.
    Plain,
    /// Heads the rows that follow: semi-bold.
    Group,
    /// Adds up: semi-bold, ink rule above.
    Sum,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says; `\n` begins a new line.
    pub text: Text,
    /// A second, grey line (a measure, a remark).
    pub second: Option<Text>,
    /// A mark before the text. The text names the status: a mark is never alone.
    pub mark: Option<StatusMark>,
    /// A plan/actual bar in place of the text; the text is what a screen reader says.
    pub bar: Option<PlanBar>,
    /// Columns covered, at least 1.
    pub columns: u16,
    /// Rows covered, at least 1.
    pub rows: u16,
    /// Is it a head cell? `None`: as its row and column say.
    pub head: Option<bool>,
    /// The key of the figure it says, for those who ask where it comes from; not printed.
    pub datum: Option<String>,
}

/// Marks of attendance, drawn (2.2 mm).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusMark {
    /// Filled disc: was there.
    Present,
    /// Ring with dot: was there from afar.
    Online,
    /// Half disc: was represented.
    Represented,
    /// Empty grey ring: excused.
    Excused,
    /// Cross: missing.
    Missing,
}

/// Plan and actual as a bar of 0–125 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanBar {
    /// What was reached.
    pub actual: f64,
    /// What was planned.
    pub plan: f64,
}

impl Table {
    /// A table with these columns, over the full width.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            caption: None,
            summary: None,
            columns: columns.into_iter().collect(),
            head: Vec::new(),
            rows: Vec::new(),
            notes: None,
            width: Width::Full,
            splitting: Splitting::Long,
            look: TableLook::Plain,
            label: None,
        }
    }
    /// With a caption, and therefore a number.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<Text>) -> Self {
        self.caption = Some(caption.into());
        self
    }
    /// With one more row of the head.
    #[must_use]
    pub fn head<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.head.push(Row::plain(cells));
        self
    }
    /// With one more ordinary row.
    #[must_use]
    pub fn row<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.rows.push(Row::plain(cells));
        self
    }
    /// With one more group row.
    #[must_use]
    pub fn group<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.rows.push(Row { kind: RowKind::Group, ..Row::plain(cells) });
        self
    }
    /// With one more sum row.
    #[must_use]
    pub fn sum<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.rows.push(Row { kind: RowKind::Sum, ..Row::plain(cells) });
        self
    }
    /// With these rows after those it has.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.rows.extend(rows);
        self
    }
    /// With notes below.
    #[must_use]
    pub fn notes(mut self, notes: impl Into<Text>) -> Self {
        self.notes = Some(notes.into());
        self
    }
    /// In the text column instead of the full width.
    #[must_use]
    pub fn in_text(mut self) -> Self {
        self.width = Width::Text;
        self
    }
    /// With another look.
    #[must_use]
    pub fn look(mut self, look: TableLook) -> Self {
        self.look = look;
        self
    }
    /// With another rule for splitting.
    #[must_use]
    pub fn splitting(mut self, splitting: Splitting) -> Self {
        self.splitting = splitting;
        self
    }
    /// With a name for references.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<Label>) -> Self {
        self.label = Some(label.into());
        self
    }
}

impl Column {
    /// A left-aligned column.
    pub fn left(width: ColumnWidth) -> Self {
        Self { width, align: Align::Left, row_head: false }
    }
    /// A right-aligned column (figures).
    pub fn right(width: ColumnWidth) -> Self {
        Self { width, align: Align::Right, row_head: false }
    }
    /// A column aligned on the decimal separator.
    pub fn decimal(width: ColumnWidth) -> Self {
        Self { width, align: Align::Decimal, row_head: false }
    }
    /// Its cells head their rows.
    #[must_use]
    pub fn heading_rows(mut self) -> Self {
        self.row_head = true;
        self
    }
}

impl Row {
    /// An ordinary row.
    pub fn plain<C: Into<Cell>>(cells: impl IntoIterator<Item = C>) -> Self {
        Self { kind: RowKind::Plain, cells: cells.into_iter().map(Into::into).collect() }
    }
}

impl Cell {
    /// A cell of text.
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            second: None,
            mark: None,
            bar: None,
            columns: 1,
            rows: 1,
            head: None,
            datum: None,
        }
    }
    /// Saying the figure of this key.
    #[must_use]
    pub fn datum(mut self, key: impl Into<String>) -> Self {
        self.datum = Some(key.into());
        self
    }
    /// An empty cell.
    pub fn empty() -> Self {
        Self::new(Text::new())
    }
    /// With a second, grey line.
    #[must_use]
    pub fn second(mut self, text: impl Into<Text>) -> Self {
        self.second = Some(text.into());
        self
    }
    /// With a mark before its text.
    #[must_use]
    pub fn mark(mut self, mark: StatusMark) -> Self {
        self.mark = Some(mark);
        self
    }
    /// A plan/actual bar; `spoken` says the same in words.
    pub fn bar(actual: f64, plan: f64, spoken: impl Into<Text>) -> Self {
        Self { bar: Some(PlanBar { actual, plan }), ..Self::new(spoken) }
    }
    /// Covering this many columns and rows.
    #[must_use]
    pub fn spanning(mut self, columns: u16, rows: u16) -> Self {
        self.columns = columns.max(1);
        self.rows = rows.max(1);
        self
    }
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        Cell::new(text)
    }
}
