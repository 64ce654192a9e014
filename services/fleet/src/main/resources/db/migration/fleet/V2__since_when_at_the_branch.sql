-- When a car came to its branch, as far as is known: of several who say where it is, the one who saw it last is right.
alter table car add column branch_since timestamptz;

update car set branch_since = updated_at;

alter table car alter column branch_since set not null;
