-- When an item was called and when it ended.
alter table agenda_item add column began text;
alter table agenda_item add column ended text;

-- What has one vote each, and who was biased and did not vote.
alter table decision add column votes_of text;
alter table decision add column excluded text not null default '[]';

-- Sentences that are written often, at hand by an abbreviation.
alter table alliance add column text_modules text not null default '[]';
