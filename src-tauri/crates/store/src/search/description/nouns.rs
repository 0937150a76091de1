//! The description of each noun.

use chrono::NaiveDate;
use domain::{
    AgendaItem, AgendaTemplate, Alliance, Attendance, Body, Commitment, Decision, DecisionNumber,
    File, Grant, Id, Meeting, MeetingNumber, Membership, Municipality, Organization, Person,
    Project, Release, Report, Speaker, Task, Topic,
};

use super::{Described, Description, Look};
use crate::Error;

fn person(look: &impl Look, id: Option<Id<Person>>) -> Result<Option<String>, Error> {
    let Some(id) = id else { return Ok(None) };
    Ok(look.find(id)?.map(|person| person.full_name()))
}

fn organization(look: &impl Look, id: Option<Id<Organization>>) -> Result<Option<String>, Error> {
    let Some(id) = id else { return Ok(None) };
    Ok(look.find(id)?.map(|organization| organization.everyday_name().to_owned()))
}

/// The number of a session, where it has one.
fn meeting_number(meeting: &Meeting, look: &impl Look) -> Result<Option<MeetingNumber>, Error> {
    let Some(body) = meeting.body else { return Ok(None) };
    Ok(look.find(body)?.and_then(|body| MeetingNumber::of(meeting, &body)))
}

/// What a record shows of the session it belongs to: its number, or its name.
struct Session {
    number: Option<MeetingNumber>,
    name: Option<String>,
    day: Option<NaiveDate>,
}

impl Session {
    fn find(look: &impl Look, id: Option<Id<Meeting>>) -> Result<Self, Error> {
        let Some(id) = id else { return Ok(Self { number: None, name: None, day: None }) };
        let Some(meeting) = look.find(id)? else {
            return Ok(Self { number: None, name: None, day: None });
        };
        Ok(Self {
            number: meeting_number(&meeting, look)?,
            name: meeting.name.clone(),
            day: meeting.date,
        })
    }
    fn title(&self) -> Option<String> {
        self.number.as_ref().map(ToString::to_string).or_else(|| self.name.clone())
    }
}

fn speakers(speakers: &[Speaker]) -> impl Iterator<Item = &String> {
    speakers.iter().flat_map(|speaker| [&speaker.name, &speaker.function]).flatten()
}

impl Described for Alliance {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.name.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(self.short_name.clone())
            .text(self.mission.clone())
            .texts(&self.aims)
            .text(self.office.name.clone()))
    }
}

impl Described for Municipality {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.name.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?).detail(self.ags.clone()))
    }
}

impl Described for Organization {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.name.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(self.short_name.clone())
            .detail(self.address.locality.clone())
            .text(self.address.street.clone())
            .text(self.address.postal_code.clone())
            .text(self.email.clone())
            .text(self.phone.clone())
            .text(self.website.clone())
            .text(self.note.clone())
            .shown(self.everyday_name()))
    }
}

impl Described for Commitment {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.title.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(organization(look, self.organization)?)
            .day(self.due_on))
    }
}

impl Described for Person {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.full_name())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(self.email.clone())
            .text(self.phone.clone())
            .text(self.note.clone())
            .shown(self.full_name()))
    }
}

impl Described for Body {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.name.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(self.letters.clone())
            .text(self.full_name.clone())
            .text(self.mission.clone())
            .texts(&self.aims)
            .shown(format!("{} {} {}", self.letters, self.counting as u8, self.name)))
    }
}

impl Described for Membership {
    fn title(&self, look: &impl Look) -> Result<String, Error> {
        Ok(person(look, Some(self.person))?.unwrap_or_default())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let body = match self.body {
            Some(body) => look.find(body)?.map(|body| body.name.clone()),
            None => None,
        };
        Ok(Description::of(self.title(look)?)
            .detail(body)
            .detail(organization(look, self.on_behalf_of)?)
            .detail(self.function.clone())
            .day(self.from))
    }
}

impl Described for Meeting {
    fn title(&self, look: &impl Look) -> Result<String, Error> {
        let number = meeting_number(self, look)?.map(|number| number.to_string());
        let called: Vec<_> = number.iter().chain(&self.name).cloned().collect();
        match (called.is_empty(), self.body) {
            (true, Some(body)) => {
                Ok(look.find(body)?.map(|body| body.name.clone()).unwrap_or_default())
            }
            _ => Ok(called.join(" ")),
        }
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let number = meeting_number(self, look)?.map(|number| number.to_string());
        let body = match self.body {
            Some(body) => look.find(body)?.map(|body| body.name.clone()),
            None => None,
        };
        let shown = number.or_else(|| self.name.clone()).unwrap_or_default();
        Ok(Description::of(self.title(look)?)
            .detail(body)
            .detail(self.topic.clone())
            .day(self.date)
            .text(self.place.clone())
            .text(self.place_address.clone())
            .text(self.description.clone())
            .text(self.result.clone())
            .texts(speakers(&self.moderators))
            .shown(shown))
    }
}

impl Described for AgendaItem {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.title.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let session = Session::find(look, Some(self.meeting))?;
        Ok(Description::of(self.title(look)?)
            .detail(session.title())
            .day(session.day)
            .text(self.preparation.clone())
            .text(self.minutes.clone())
            .texts(speakers(&self.speakers)))
    }
}

impl Described for AgendaTemplate {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.name.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let body = self.body.map(|body| look.find(body)).transpose()?.flatten();
        Ok(Description::of(self.title(look)?).detail(body.map(|body| body.name.clone())))
    }
}

impl Described for Topic {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.title.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(look.find(self.body)?.map(|body| body.name.clone()))
            .day(self.resume_on)
            .text(self.note.clone()))
    }
}

impl Described for Attendance {
    fn title(&self, look: &impl Look) -> Result<String, Error> {
        let name = person(look, self.person)?.or_else(|| self.guest.clone());
        Ok(name.unwrap_or_default())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let session = Session::find(look, Some(self.meeting))?;
        let deputy = person(look, self.represented_by)?;
        Ok(Description::of(self.title(look)?)
            .detail(session.title())
            .detail(organization(look, self.organization)?)
            .detail(self.function.clone())
            .day(session.day)
            .text(deputy.or_else(|| self.represented_by_name.clone())))
    }
}

impl Described for Decision {
    fn title(&self, look: &impl Look) -> Result<String, Error> {
        let session = Session::find(look, Some(self.meeting))?;
        Ok(match session.number {
            Some(meeting) => DecisionNumber { meeting, number: self.number }.to_string(),
            None => format!("{}/{}", session.name.unwrap_or_default(), self.number),
        })
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let session = Session::find(look, Some(self.meeting))?;
        let line = self.wording.lines().next().unwrap_or_default();
        Ok(Description::of(self.title(look)?)
            .detail(line.to_owned())
            .day(session.day)
            .text(self.wording.get(line.len()..).map(str::to_owned))
            .text(self.remark.clone())
            .text(self.implementation_note.clone()))
    }
}

impl Described for Task {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.title.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let session = Session::find(look, self.meeting)?;
        Ok(Description::of(self.title(look)?)
            .detail(session.title())
            .day(self.due_on)
            .text(self.description.clone()))
    }
}

impl Described for Project {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.name.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let criteria = &self.criteria;
        Ok(Description::of(self.title(look)?)
            .detail(self.summary.clone())
            .text(self.description.clone())
            .texts(self.milestones.iter().map(|milestone| &milestone.title))
            .texts(&criteria.model_character.text)
            .texts(&criteria.sustainability.text)
            .texts(&criteria.transferability.text)
            .texts(self.costs.iter().map(|line| &line.title))
            .texts(self.funding.iter().map(|line| &line.source))
            .texts(&self.results)
            .text(self.programme.clone())
            .text(self.area.clone()))
    }
}

impl Described for File {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.title.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(self.file_name.clone())
            .day(self.as_of.and_then(domain::PartialDate::first_day))
            .text(self.source.clone())
            .text(self.licence.clone())
            .text(self.credit.clone())
            .text(self.alt_text.clone())
            .text(self.caption.clone())
            .shown(&self.title))
    }
}

impl Described for Report {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.title.clone().unwrap_or_else(|| format!("{}/{}", self.from, self.until)))
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        let period = self.title.is_some().then(|| format!("{}/{}", self.from, self.until));
        Ok(Description::of(self.title(look)?)
            .detail(period)
            .detail(self.addressee.clone())
            .day(self.due_on)
            .text(self.reference.clone())
            .texts(self.chapters.iter().flat_map(|chapter| [&chapter.text, &chapter.after])))
    }
}

impl Described for Grant {
    fn title(&self, _: &impl Look) -> Result<String, Error> {
        Ok(self.authority.clone())
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .detail(self.reference.clone())
            .day(self.granted_on)
            .text(self.clause.clone())
            .text(self.purpose.clone())
            .texts(self.deadlines.iter().map(|deadline| &deadline.title))
            .texts(self.costs.iter().chain(&self.funding).map(|line| &line.title))
            .texts(self.goals.iter().map(|goal| &goal.title)))
    }
}

impl Described for Release {
    /// That of its PDF, which says of what it is and which version.
    fn title(&self, look: &impl Look) -> Result<String, Error> {
        let file = look.find(self.file)?;
        Ok(file.map_or_else(|| self.version.to_string(), |file| file.title.clone()))
    }
    fn describe(&self, look: &impl Look) -> Result<Description, Error> {
        Ok(Description::of(self.title(look)?)
            .day(Some(self.released_on))
            .text(self.released_by.clone())
            .texts(&self.changes))
    }
}
