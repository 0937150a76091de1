-- Whether a participant's organisation may be named in what is published.
alter table attendance add column may_be_named integer not null default 0
    check (may_be_named in (0, 1));

-- How many more records a step treated as its subject: said in its name.
alter table step rename column rows to others;
update step set others = 0;
