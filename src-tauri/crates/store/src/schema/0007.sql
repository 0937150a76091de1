-- What a step merged into its subject, as it was called then.
alter table step add column merged text;
