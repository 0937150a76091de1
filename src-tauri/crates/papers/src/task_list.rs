//! Aufgabenliste: what is open, for each person and organisation that is responsible.

use std::collections::BTreeMap;

use domain::{Id, Membership, Organization, Person, Register, Task, TaskState};
use typeset::{
    Block, Cell, Column, ColumnWidth, Document, Opening, Row, Splitting, Table, Template,
};

use crate::{Missing, Setting, house, words};

/// Whose tasks a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TasksOf {
    /// Everybody's, each under their name.
    #[default]
    Everybody,
    /// Those of one person.
    Person(Id<Person>),
    /// Those of one organisation and of everybody who has a post in it.
    Organization(Id<Organization>),
}

/// The open tasks, those due first at the top. A task of several people stands under each.
///
/// # Errors
/// [`Missing::Person`] and [`Missing::Organization`] when the register does not have them.
pub fn task_list(register: &Register, of: TasksOf, setting: &Setting) -> Result<Document, Missing> {
    let whose = match of {
        TasksOf::Everybody => register.alliance.name.clone(),
        TasksOf::Person(id) => register.get(id).ok_or(Missing::Person(id))?.full_name(),
        TasksOf::Organization(id) => {
            register.get(id).ok_or(Missing::Organization(id))?.name.clone()
        }
    };
    let mut document = house::document(register, format!("Aufgabenliste – {whose}"), setting);
    let opening = Opening::new("Aufgabenliste").subtitle(words::polished(&whose));
    document.template = Template::Short(opening);
    document.running.foot = format!("Aufgabenliste · {whose}");
    document.running.foot_left = format!("Stand {}", words::long(setting.as_of.date()));
    let list = List { register, setting };
    let groups = list.groups(of);
    if groups.is_empty() {
        document.blocks.push(Block::paragraph("Zurzeit ist keine Aufgabe offen."));
    } else {
        document.blocks.push(Block::Small(list.summary(of).into()));
        document.blocks.push(list.table(of, &groups));
    }
    Ok(document)
}

/// Who is responsible: a person, an organisation, or nobody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Holder {
    /// People first, then organisations, then nobody.
    rank: u8,
    sorted_by: String,
    name: String,
    person: Option<Id<Person>>,
}

struct List<'a> {
    register: &'a Register,
    setting: &'a Setting<'a>,
}

impl<'a> List<'a> {
    fn groups(&self, of: TasksOf) -> BTreeMap<Holder, Vec<&'a Task>> {
        let mut groups: BTreeMap<Holder, Vec<&Task>> = BTreeMap::new();
        for task in self.open(of) {
            for holder in self.holders(task).into_iter().filter(|one| self.is_asked_for(of, one)) {
                groups.entry(holder).or_default().push(task);
            }
        }
        for tasks in groups.values_mut() {
            tasks.sort_by_key(|task| (task.due_on.is_none(), task.due_on, task.id));
        }
        groups
    }

    fn open(&self, of: TasksOf) -> impl Iterator<Item = &'a Task> {
        let asked_for = move |task: &&Task| match of {
            TasksOf::Everybody => true,
            TasksOf::Person(person) => task.responsible.contains(&person),
            TasksOf::Organization(organization) => {
                task.responsible_organization == Some(organization)
                    || task.responsible.iter().any(|one| self.acts_for(*one, organization))
            }
        };
        self.register.tasks.iter().filter(|task| task.state == TaskState::Open).filter(asked_for)
    }

    fn holders(&self, task: &Task) -> Vec<Holder> {
        let people = task.responsible.iter().filter_map(|id| self.register.get(*id));
        let mut holders: Vec<Holder> = people
            .map(|person| Holder {
                rank: 0,
                sorted_by: words::collation_key(&format!(
                    "{} {}",
                    person.family_name, person.given_name
                )),
                name: person.full_name(),
                person: Some(person.id),
            })
            .collect();
        if holders.is_empty() {
            let organization = task.responsible_organization.and_then(|id| self.register.get(id));
            holders.push(match organization {
                Some(organization) => Holder {
                    rank: 1,
                    sorted_by: words::collation_key(&organization.name),
                    name: organization.name.clone(),
                    person: None,
                },
                None => Holder {
                    rank: 2,
                    sorted_by: String::new(),
                    name: "Noch niemand zuständig".to_owned(),
                    person: None,
                },
            });
        }
        holders
    }

    fn is_asked_for(&self, of: TasksOf, holder: &Holder) -> bool {
        match of {
            TasksOf::Everybody => true,
            TasksOf::Person(person) => holder.person == Some(person),
            TasksOf::Organization(organization) => {
                holder.person.is_none_or(|person| self.acts_for(person, organization))
            }
        }
    }

    /// Whether the person has a post in the organisation or a seat on its behalf today.
    fn acts_for(&self, person: Id<Person>, organization: Id<Organization>) -> bool {
        let today = self.setting.as_of.date();
        let acts = |seat: &Membership| {
            seat.person == person && seat.on_behalf_of == Some(organization) && seat.holds_on(today)
        };
        self.register.memberships.iter().any(acts)
    }

    /// „Neun Aufgaben offen, davon zwei über ihre Frist hinaus.“
    fn summary(&self, of: TasksOf) -> String {
        let today = self.setting.as_of.date();
        let (mut open, mut overdue) = (0, 0);
        for task in self.open(of) {
            open += 1;
            overdue += usize::from(task.is_overdue(today));
        }
        let text = words::beyond_their_day(&words::TASKS.of(open), open, overdue);
        format!("{}.", words::capitalised(&text))
    }

    /// All tasks, those of each holder under the name; of one person's list everybody knows it.
    fn table(&self, of: TasksOf, groups: &BTreeMap<Holder, Vec<&Task>>) -> Block {
        let mut table = Table::new([
            Column::left(ColumnWidth::Fixed(18.0)),
            Column::left(ColumnWidth::Share(1.0)).heading_rows(),
            Column::left(ColumnWidth::Fixed(38.0)),
            Column::left(ColumnWidth::Fixed(32.0)),
        ])
        .head(["Nr.", "Aufgabe", "Gremium", "Frist"])
        .splitting(Splitting::Allowed);
        for (holder, tasks) in groups {
            if !matches!(of, TasksOf::Person(_)) {
                table = table.group([Cell::new(words::polished(&holder.name)).spanning(4, 1)]);
            }
            table = table.rows(tasks.iter().map(|task| self.row(task, holder)));
        }
        table.into()
    }

    fn row(&self, task: &Task, holder: &Holder) -> Row {
        let today = self.setting.as_of.date();
        let meeting = task.meeting.and_then(|id| self.register.get(id));
        let body = meeting.and_then(|meeting| self.register.get(meeting.body?));
        let title = Cell::new(words::polished(task.title.trim()));
        let others = self.others(task, holder);
        let due = task.due_on.map_or_else(|| "–".to_owned(), words::short);
        Row::plain([
            Cell::new(words::task_number(task, meeting).unwrap_or_else(|| "–".to_owned())),
            if others.is_empty() { title } else { title.second(format!("mit {others}")) },
            Cell::new(body.map_or("–", |body| &body.name)),
            match (task.is_overdue(today), task.resume_on.filter(|day| *day > today)) {
                (true, _) => Cell::new(due).second("überfällig"),
                (false, Some(day)) => {
                    Cell::new(due).second(format!("ruht bis {}", words::short(day)))
                }
                (false, None) => Cell::new(due),
            },
        ])
    }

    /// Who else is responsible.
    fn others(&self, task: &Task, holder: &Holder) -> String {
        let others = task.responsible.iter().filter(|id| Some(**id) != holder.person);
        let names: Vec<String> =
            others.filter_map(|id| self.register.get(*id)).map(Person::full_name).collect();
        words::polished(&words::listed(&names))
    }
}
