-- Grants, what a report says beyond its words, and what was released.

create table "grant" (
    id text primary key not null,
    authority text not null,
    reference text,
    clause text,
    purpose text,
    amount integer,
    granted_on text,
    "from" text not null,
    until text not null,
    deadlines text not null check (json_valid(deadlines)),
    costs text not null check (json_valid(costs)),
    funding text not null check (json_valid(funding)),
    goals text not null check (json_valid(goals))
) strict;

alter table report add column "grant" text references "grant" (id) deferrable initially deferred;
create index report_grant on report ("grant") where "grant" is not null;
alter table report add column figure_notes text not null default '[]'
    check (json_valid(figure_notes));

-- The order of a report's chapters is that of its pages from now on; until now it said nothing.
update report set chapters = (
    select json_group_array(json(value)) from (
        select value from json_each(report.chapters) order by instr(
            ' summary mission partners bodies working_groups projects timeline places commitments'
                || ' events tasks public_relations deviations outlook annexes ',
            ' ' || json_extract(value, '$.chapter') || ' '
        ), key
    )
);

create table "release" (
    id text primary key not null,
    report text references report (id) deferrable initially deferred,
    meeting text references meeting (id) deferrable initially deferred,
    version integer not null,
    file text not null references file (id) deferrable initially deferred,
    sha256 text not null,
    released_on text not null,
    released_by text,
    changes text not null check (json_valid(changes)),
    facts text not null check (json_valid(facts)),
    chapters text not null check (json_valid(chapters))
) strict;
create index release_report on "release" (report) where report is not null;
create index release_meeting on "release" (meeting) where meeting is not null;
create index release_file on "release" (file);
