//! Everything a chapter may draw on, gathered once.

use chrono::NaiveDate;
use domain::{
    Body, File, FileRole, Grant, Id, Meeting, MeetingState, Municipality, Organization, Period,
    Person, Project, Register, Report, ReportKind, ReportState, Visibility,
};
use typeset::{Cell, Image};

use super::counts;
use super::fact_table::FactTable;
use crate::figures::{Ledger, Partners, Projects, Sessions};
use crate::{Setting, words};

pub(super) struct Facts<'a> {
    pub(super) register: &'a Register,
    pub(super) setting: &'a Setting<'a>,
    pub(super) period: Period,
    /// The office's own words about this period.
    pub(super) report: Option<&'a Report>,
    pub(super) ledger: Ledger<'a>,
    pub(super) partners: Partners,
    pub(super) sessions: Sessions<'a>,
    /// The sessions of the period before, of the same length.
    pub(super) sessions_before: Option<Sessions<'a>>,
    pub(super) projects: Projects<'a>,
    /// The grant it accounts for.
    pub(super) grant: Option<&'a Grant>,
    /// Every figure under its key.
    pub(super) table: FactTable,
}

impl<'a> Facts<'a> {
    pub(super) fn gather(
        register: &'a Register,
        report: Option<&'a Report>,
        period: Period,
        setting: &'a Setting,
    ) -> Self {
        let ledger = Ledger::new(register);
        let mut facts = Self {
            register,
            setting,
            period,
            report,
            partners: Partners::of(register, period),
            sessions: Sessions::of(&ledger, period),
            sessions_before: period.before().map(|before| Sessions::of(&ledger, before)),
            projects: Projects::of(register, period),
            grant: grant(register, report, period),
            table: FactTable::default(),
            ledger,
        };
        facts.table = counts::table(&facts);
        facts
    }

    /// What the report says of a figure: never less than nothing.
    pub(super) fn number(&self, figure: &str) -> usize {
        usize::try_from(self.table.value(figure)).unwrap_or(0)
    }

    /// The same as it is printed, with the mark of what the office has set itself.
    pub(super) fn count(&self, figure: &str) -> String {
        format!("{}{}", words::count(self.number(figure)), self.table.mark(figure))
    }

    /// The same as a cell of a table, which knows the figure it says.
    pub(super) fn cell(&self, figure: &str) -> Cell {
        Cell::new(self.count(figure)).datum(figure)
    }

    /// Why a figure is as it is, in the office's words.
    pub(super) fn reason(&self, figure: &str) -> Option<String> {
        let note = self.report?.figure_note(figure)?;
        Some(words::polished(note.reason.trim())).filter(|reason| !reason.is_empty())
    }

    /// Whether the office has words of its own for a chapter.
    pub(super) fn has_words(&self, chapter: &str) -> bool {
        let said = self.report.and_then(|report| report.chapter(chapter));
        said.is_some_and(|said| [&said.text, &said.after].iter().any(|t| !t.trim().is_empty()))
    }

    /// What the report calls itself: its own title, without the period that stands beside it
    /// anyway, or the usual one of its kind.
    pub(super) fn title(&self) -> String {
        let own = self.report.and_then(|report| report.title.as_deref()).unwrap_or_default().trim();
        let own = own.strip_suffix(&words::period_title(self.period)).unwrap_or(own).trim();
        if own.is_empty() {
            words::report_kind(self.kind()).to_owned()
        } else {
            words::polished(own)
        }
    }

    /// Which kind it is; interim where nobody has said otherwise.
    pub(super) fn kind(&self) -> ReportKind {
        self.report.map_or(ReportKind::Interim, |report| report.kind)
    }

    pub(super) fn is_released(&self) -> bool {
        self.report.is_some_and(|report| report.state == ReportState::Released)
    }

    /// The evening before the first day, as tables head it.
    pub(super) fn eve(&self) -> NaiveDate {
        self.period.from.pred_opt().unwrap_or(self.period.from)
    }

    pub(super) fn body_of(&self, meeting: &Meeting) -> Option<&'a Body> {
        meeting.body.and_then(|body| self.register.get(body))
    }

    /// The name of a session's body for tables.
    pub(super) fn body_name(&self, meeting: &Meeting) -> &'a str {
        self.body_of(meeting).map_or("–", |body| &body.name)
    }

    pub(super) fn organization(&self, id: Id<Organization>) -> Option<&'a Organization> {
        self.register.get(id)
    }

    pub(super) fn person_name(&self, id: Id<Person>) -> Option<String> {
        self.register.get(id).map(Person::full_name)
    }

    pub(super) fn towns(&self, project: &Project) -> Vec<&'a Municipality> {
        project.municipalities.iter().filter_map(|id| self.register.get(*id)).collect()
    }

    /// „Erlenthal, Falkenrode“, or a dash.
    pub(super) fn town_names(&self, project: &Project) -> String {
        let names: Vec<_> = self.towns(project).iter().map(|town| town.name.clone()).collect();
        if names.is_empty() { "–".to_owned() } else { names.join(", ") }
    }

    /// A project's picture that others may see, with its bytes.
    pub(super) fn picture_of(&self, project: &Project) -> Option<(&'a File, Image)> {
        self.register
            .files
            .iter()
            .filter(|file| file.project == Some(project.id) && file.role == FileRole::Picture)
            .filter(|file| file.visibility != Visibility::Internal)
            .find_map(|file| Some((file, self.image(file)?)))
    }

    pub(super) fn image(&self, file: &File) -> Option<Image> {
        (self.setting.picture)(file).map(Image::new)
    }

    /// Sessions and events of a period that are still to come, by day.
    pub(super) fn planned_in(&self, period: Period) -> Vec<&'a Meeting> {
        let mut planned: Vec<_> = self
            .register
            .meetings
            .iter()
            .filter(|meeting| meeting.state != MeetingState::Cancelled)
            .filter(|meeting| meeting.date.is_some_and(|day| period.contains(day)))
            .collect();
        planned.sort_by_key(|meeting| crate::figures::in_order(meeting));
        planned
    }
}

/// The grant that the report names; without one, the only one whose period meets its own.
fn grant<'a>(register: &'a Register, report: Option<&Report>, period: Period) -> Option<&'a Grant> {
    if let Some(named) = report.and_then(|report| report.grant) {
        return register.get(named);
    }
    let meets = |grant: &&Grant| period.meets(Some(grant.from), Some(grant.until));
    let mut grants = register.grants.iter().filter(meets);
    let first = grants.next();
    first.filter(|_| grants.next().is_none())
}
