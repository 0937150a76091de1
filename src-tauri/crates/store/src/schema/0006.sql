-- Agendas that are kept under a name, of one body or for all.
create table agenda_template (
    id text primary key not null,
    name text not null,
    body text references body (id) deferrable initially deferred,
    items text not null check (json_valid(items))
) strict;
create index agenda_template_body on agenda_template (body) where body is not null;

-- Minutes that had been issued and not released yet are in circulation: a state from now on.
-- Those of a session with a released version are being corrected, and are a draft.
update meeting set state = 'minutes_circulating'
where state = 'held' and json_extract(minutes, '$.issued_on') is not null
    and not exists (select 1 from "release" r where r.meeting = meeting.id);
update meeting
set minutes = json_set(minutes, '$.issued_on', null, '$.released_on', null)
where state = 'held' and json_extract(minutes, '$.issued_on') is not null;
