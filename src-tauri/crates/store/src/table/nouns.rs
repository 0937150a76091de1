//! The columns of every noun. The schema in `schema/` says the same in SQL; a test keeps
//! the two together.

use std::slice::from_ref;

use super::table;

table!(Alliance as "alliance" in |register| from_ref(&register.alliance), {
    name, short_name, founded_on, land, mission, aims, office, accent, logo, funding_note,
    text_modules,
});
table!(Municipality as "municipality" in |register| &register.municipalities, {
    name, ags, land, population, population_year, latitude, longitude,
});
table!(Organization as "organization" in |register| &register.organizations, {
    name, short_name, kind, municipality, address, email, phone, website, note, partnership,
});
table!(Commitment as "commitment" in |register| &register.commitments, {
    organization, kind, title, due_on, fulfilled_on,
});
table!(Person as "person" in |register| &register.people, {
    title, given_name, family_name, salutation, email, phone, note,
});
table!(Body as "body" in |register| &register.bodies, {
    letters, name, full_name, kind, mission, aims, from, until, counting, quorum, notice_days,
});
table!(Membership as "membership" in |register| &register.memberships, {
    person, body, on_behalf_of, role, function, deputy_for, voting, from, until,
});
table!(Topic as "topic" in |register| &register.topics, {
    body, title, goal, duration, note, proposed_by, resume_on, recurring,
});
table!(AgendaTemplate as "agenda_template" in |register| &register.agenda_templates, {
    name, body, items,
});
table!(Meeting as "meeting" in |register| &register.meetings, {
    body, number, kind, name, state, date, begins, ends, began, ended, format, place,
    place_address, dial_in, topic, description, result, chair, minute_taker, moderators,
    reply_by, minutes, cancelled_because,
});
table!(AgendaItem as "agenda_item" in |register| &register.agenda_items, {
    meeting, parent, position, kind, title, goal, duration, begins, ends, began, ended,
    speakers, preparation, minutes, outcome,
});
table!(Attendance as "attendance" in |register| &register.attendances, {
    meeting, person, guest, organization, function, status, represented_by, represented_by_name,
    voting, arrived, left, may_be_named, reply, replied_on,
});
table!(Decision as "decision" in |register| &register.decisions, {
    meeting, agenda_item, number, kind, wording, vote, votes_of, excluded, remark,
    implementation, due_on, implementation_note,
});
table!(Task as "task" in |register| &register.tasks, {
    meeting, agenda_item, decision, number, title, description, responsible,
    responsible_organization, due_on, resume_on, state, done_on,
});
table!(Project as "project" in |register| &register.projects, {
    number, name, summary, description, body, contact, municipalities, contributors, phase,
    phases, milestones, criteria, costs, funding, results, programme, area,
});
table!(File as "file" in |register| &register.files, {
    title, file_name, media_type, size, sha256, role, as_of, received_on, source, licence, credit,
    alt_text, caption, visibility, accessibility, meeting, agenda_item, project, organization,
    body,
});
table!(Report as "report" in |register| &register.reports, {
    kind, title, from, until, addressee, reference, due_on, state, released_on, signatories,
    cover, grant, chapters, figure_notes,
});
table!(Grant as "grant" in |register| &register.grants, {
    authority, reference, clause, purpose, amount, granted_on, from, until, deadlines, costs,
    funding, goals,
});
table!(Release as "release" in |register| &register.releases, {
    report, meeting, version, file, sha256, released_on, released_by, changes, facts, chapters,
});
