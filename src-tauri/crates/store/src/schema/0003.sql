-- Topics that wait for a session of their body, and those that stand on every agenda.
create table topic (
    id text primary key not null,
    body text not null references body (id) deferrable initially deferred,
    title text not null,
    goal text,
    duration integer,
    note text,
    proposed_by text references person (id) deferrable initially deferred,
    resume_on text,
    recurring integer not null check (recurring in (0, 1))
) strict;
create index topic_body on topic (body);
create index topic_proposed_by on topic (proposed_by) where proposed_by is not null;

-- What those invited answered, and when.
alter table attendance add column reply text;
alter table attendance add column replied_on text;
