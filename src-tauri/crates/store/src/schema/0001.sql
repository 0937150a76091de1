-- The first schema. Released: never edited; a change is a further file.
--
-- Recorded tables: one per noun, key `id` (UUIDv7 as text). Dates, times and words are
-- text, value objects and lists JSON text. No cascades and no triggers: the changesets of
-- the history must know every change.

create table alliance (
    id text primary key not null,
    name text not null,
    short_name text,
    founded_on text,
    land text,
    mission text,
    aims text not null check (json_valid(aims)),
    office text not null check (json_valid(office)),
    accent text,
    logo text references file (id) deferrable initially deferred,
    funding_note text
) strict;
create index alliance_logo on alliance (logo) where logo is not null;

create table municipality (
    id text primary key not null,
    name text not null,
    ags text,
    land text,
    population integer,
    population_year integer,
    latitude real,
    longitude real
) strict;

create table organization (
    id text primary key not null,
    name text not null,
    short_name text,
    kind text not null,
    municipality text references municipality (id) deferrable initially deferred,
    address text not null check (json_valid(address)),
    email text,
    phone text,
    website text,
    note text,
    partnership text check (json_valid(partnership))
) strict;
create index organization_municipality on organization (municipality)
    where municipality is not null;

create table commitment (
    id text primary key not null,
    organization text references organization (id) deferrable initially deferred,
    kind text not null,
    title text not null,
    due_on text,
    fulfilled_on text
) strict;
create index commitment_organization on commitment (organization)
    where organization is not null;

create table person (
    id text primary key not null,
    title text,
    given_name text not null,
    family_name text not null,
    salutation text,
    email text,
    phone text,
    note text
) strict;

create table body (
    id text primary key not null,
    letters text not null,
    name text not null,
    full_name text,
    kind text not null,
    mission text,
    aims text not null check (json_valid(aims)),
    "from" text,
    until text,
    counting text not null,
    quorum text check (json_valid(quorum)),
    notice_days integer
) strict;

create table membership (
    id text primary key not null,
    person text not null references person (id) deferrable initially deferred,
    body text references body (id) deferrable initially deferred,
    on_behalf_of text references organization (id) deferrable initially deferred,
    role text not null,
    function text,
    deputy_for text references person (id) deferrable initially deferred,
    voting integer not null check (voting in (0, 1)),
    "from" text,
    until text
) strict;
create index membership_person on membership (person);
create index membership_body on membership (body) where body is not null;
create index membership_on_behalf_of on membership (on_behalf_of)
    where on_behalf_of is not null;
create index membership_deputy_for on membership (deputy_for) where deputy_for is not null;

create table meeting (
    id text primary key not null,
    body text references body (id) deferrable initially deferred,
    number integer,
    kind text not null,
    name text,
    state text not null,
    date text,
    begins text,
    ends text,
    began text,
    ended text,
    format text not null,
    place text,
    place_address text,
    dial_in text,
    topic text,
    description text,
    result text,
    chair text references person (id) deferrable initially deferred,
    minute_taker text references person (id) deferrable initially deferred,
    moderators text not null check (json_valid(moderators)),
    reply_by text,
    minutes text not null check (json_valid(minutes)),
    cancelled_because text
) strict;
create index meeting_body on meeting (body, number) where body is not null;
create index meeting_chair on meeting (chair) where chair is not null;
create index meeting_minute_taker on meeting (minute_taker) where minute_taker is not null;

create table agenda_item (
    id text primary key not null,
    meeting text not null references meeting (id) deferrable initially deferred,
    parent text references agenda_item (id) deferrable initially deferred,
    position integer not null,
    kind text not null,
    title text not null,
    goal text,
    duration integer,
    begins text,
    ends text,
    speakers text not null check (json_valid(speakers)),
    preparation text,
    minutes text,
    outcome text
) strict;
create index agenda_item_meeting on agenda_item (meeting);
create index agenda_item_parent on agenda_item (parent) where parent is not null;

create table attendance (
    id text primary key not null,
    meeting text not null references meeting (id) deferrable initially deferred,
    person text references person (id) deferrable initially deferred,
    guest text,
    organization text references organization (id) deferrable initially deferred,
    function text,
    status text not null,
    represented_by text references person (id) deferrable initially deferred,
    represented_by_name text,
    voting integer not null check (voting in (0, 1)),
    arrived text,
    "left" text
) strict;
create index attendance_meeting on attendance (meeting);
create index attendance_person on attendance (person) where person is not null;
create index attendance_organization on attendance (organization)
    where organization is not null;
create index attendance_represented_by on attendance (represented_by)
    where represented_by is not null;

create table decision (
    id text primary key not null,
    meeting text not null references meeting (id) deferrable initially deferred,
    agenda_item text references agenda_item (id) deferrable initially deferred,
    number integer not null,
    kind text not null,
    wording text not null,
    vote text check (json_valid(vote)),
    remark text,
    implementation text not null,
    due_on text,
    implementation_note text
) strict;
create index decision_meeting on decision (meeting, number);
create index decision_agenda_item on decision (agenda_item) where agenda_item is not null;

create table task (
    id text primary key not null,
    meeting text references meeting (id) deferrable initially deferred,
    agenda_item text references agenda_item (id) deferrable initially deferred,
    decision text references decision (id) deferrable initially deferred,
    number integer,
    title text not null,
    description text,
    responsible text not null check (json_valid(responsible)),
    responsible_organization text references organization (id) deferrable initially deferred,
    due_on text,
    resume_on text,
    state text not null,
    done_on text
) strict;
create index task_meeting on task (meeting, number) where meeting is not null;
create index task_agenda_item on task (agenda_item) where agenda_item is not null;
create index task_decision on task (decision) where decision is not null;
create index task_responsible_organization on task (responsible_organization)
    where responsible_organization is not null;

create table project (
    id text primary key not null,
    number integer,
    name text not null,
    summary text,
    description text,
    body text references body (id) deferrable initially deferred,
    contact text references person (id) deferrable initially deferred,
    municipalities text not null check (json_valid(municipalities)),
    contributors text not null check (json_valid(contributors)),
    phase text,
    phases text not null check (json_valid(phases)),
    milestones text not null check (json_valid(milestones)),
    criteria text not null check (json_valid(criteria)),
    costs text not null check (json_valid(costs)),
    funding text not null check (json_valid(funding)),
    results text not null check (json_valid(results)),
    programme text,
    area text
) strict;
create index project_body on project (body) where body is not null;
create index project_contact on project (contact) where contact is not null;

create table file (
    id text primary key not null,
    title text not null,
    file_name text,
    media_type text,
    size integer,
    sha256 text,
    role text not null,
    as_of text,
    received_on text,
    source text,
    licence text,
    credit text,
    alt_text text,
    caption text,
    visibility text not null,
    accessibility text not null,
    meeting text references meeting (id) deferrable initially deferred,
    agenda_item text references agenda_item (id) deferrable initially deferred,
    project text references project (id) deferrable initially deferred,
    organization text references organization (id) deferrable initially deferred,
    body text references body (id) deferrable initially deferred
) strict;
create index file_meeting on file (meeting) where meeting is not null;
create index file_agenda_item on file (agenda_item) where agenda_item is not null;
create index file_project on file (project) where project is not null;
create index file_organization on file (organization) where organization is not null;
create index file_body on file (body) where body is not null;

create table report (
    id text primary key not null,
    kind text not null,
    title text,
    "from" text not null,
    until text not null,
    addressee text,
    reference text,
    due_on text,
    state text not null,
    released_on text,
    signatories text not null check (json_valid(signatories)),
    cover text references file (id) deferrable initially deferred,
    chapters text not null check (json_valid(chapters))
) strict;
create index report_cover on report (cover) where cover is not null;

-- The history: every step with its changeset, JSON text: [{noun, id, before, after}].
-- Steps that are undone stand behind the last one done; so what undo and redo look for is
-- found from the end, without an index. Not recorded itself.

create table step (
    seq integer primary key not null,
    op text not null,
    noun text,
    id text,
    title text,
    actor text not null,
    at text not null,
    state text not null check (state in ('done', 'undone', 'dropped')),
    schema integer not null,
    rows integer not null,
    changeset text
) strict;

-- Words being typed that are no step yet.
create table draft (
    key text primary key not null,
    text text not null,
    at text not null
) strict;

-- Derived from the tables above, so that they can be made again at any time. Keys are 16
-- bytes here, and nouns are numbers: their place in domain::Noun::ALL.

-- Which record names which; current at every commit.

create table reference (
    from_id blob not null,
    field text not null,
    from_noun integer not null,
    to_id blob not null,
    to_noun integer not null,
    part_of integer not null check (part_of in (0, 1)),
    primary key (from_id, field)
) strict, without rowid;
create index reference_to on reference (to_id, from_noun);

-- Which steps touched which record, but for those in the table late.
create table touch (
    id blob not null,
    step integer not null references step (seq),
    primary key (id, step)
) strict, without rowid;

-- The search index. It may be behind by the records in the table late.
create table entry (
    doc integer primary key not null,
    id blob not null unique,
    noun integer not null,
    title text not null,
    digest integer not null,
    shown integer not null
) strict;

-- Two columns of folded words for each record; rowid is entry.doc.
create virtual table words using fts5 (
    title,
    text,
    content = '',
    contentless_delete = 1,
    detail = column,
    prefix = '1 2 3',
    tokenize = "ascii tokenchars '/'"
);

-- The records that changed, and by which step, since the search index was last brought up
-- to date.
create table late (
    id blob not null,
    step integer not null,
    noun integer not null,
    primary key (id, step)
) strict, without rowid;

-- What made the derived tables: the program's number for the way it does so.
create table derivation (version integer not null) strict;
