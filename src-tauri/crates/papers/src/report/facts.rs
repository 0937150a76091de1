//! Everything a chapter may draw on, gathered once.

use chrono::NaiveDate;
use domain::{
    Body, File, FileRole, Id, Meeting, MeetingState, Municipality, Organization, Period, Person,
    Project, Register, Report, ReportKind, ReportState, Visibility,
};
use typeset::{Block, Image};

use crate::figures::{Ledger, Partners, Projects, Sessions};
use crate::{Setting, commonmark, words};

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
}

impl<'a> Facts<'a> {
    pub(super) fn gather(
        register: &'a Register,
        report: Option<&'a Report>,
        period: Period,
        setting: &'a Setting,
    ) -> Self {
        let ledger = Ledger::new(register);
        Self {
            register,
            setting,
            period,
            report,
            partners: Partners::of(register, period),
            sessions: Sessions::of(&ledger, period),
            sessions_before: period.before().map(|before| Sessions::of(&ledger, before)),
            projects: Projects::of(register, period),
            ledger,
        }
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

    /// The office's own words for a chapter; their headings are counted with its own.
    pub(super) fn own(&self, chapter: &str) -> Vec<Block> {
        let text = self.report.and_then(|report| report.text(chapter)).unwrap_or_default();
        let mut blocks = commonmark::blocks(text, 2);
        for block in &mut blocks {
            if let Block::Heading(heading) = block {
                (heading.numbered, heading.listed) = (true, heading.level <= 2);
            }
        }
        blocks
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
