//! Projektsteckbrief: one pilot project on a page, as partners and the press get it. What stands
//! in it is what the report says of a project, as of the day it is printed.

use domain::{Id, Project, Register};
use typeset::{Document, Opening, Template};

use crate::{Missing, Setting, house, report, words};

/// The fact sheet of a project.
///
/// # Errors
/// [`Missing::Project`] when the register does not have it.
pub fn project_sheet(
    register: &Register,
    project: Id<Project>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let project = register.get(project).ok_or(Missing::Project(project))?;
    let kind = match project.number {
        Some(number) => format!("Projektsteckbrief Nr.{}{number}", words::NBSP),
        None => "Projektsteckbrief".to_owned(),
    };
    let name = words::polished(project.name.trim());
    let mut document = house::document(register, format!("{kind} – {name}"), setting);
    document.template = Template::Short(Opening {
        aside: Some(kind.clone()),
        number: project.number.map(|number| number.to_string()),
        subtitle: subtitle(register, project).map(Into::into),
        ..Opening::new(name.clone())
    });
    document.running.foot = format!("{kind} · {name}");
    document.running.foot_left = format!("Stand {}", words::long(setting.as_of.date()));
    document.blocks = report::project_blocks(register, project, setting);
    Ok(document)
}

/// „Steinbrück · AG Leerstand“
fn subtitle(register: &Register, project: &Project) -> Option<String> {
    let towns = project.municipalities.iter().filter_map(|id| register.get(*id));
    let towns: Vec<String> = towns.map(|town| town.name.clone()).collect();
    let body = project.body.and_then(|id| register.get(id)).map(|body| body.name.clone());
    let parts: Vec<String> =
        (!towns.is_empty()).then(|| towns.join(", ")).into_iter().chain(body).collect();
    (!parts.is_empty()).then(|| words::polished(&parts.join(" · ")))
}
