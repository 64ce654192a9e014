-- Which index the copy's changes go to: an index that missed some of them is not used again.
alter table copy add column index text not null default 'embedded';

-- Of several processes one writes the index. A new term begins with each change of writers.
create table index_writer (
    singleton  boolean     not null default true,
    term       bigint      not null default 0,
    holder     uuid,
    held_until timestamptz not null default '-infinity',
    constraint index_writer_pk primary key (singleton),
    constraint index_writer_is_one check (singleton)
);

insert into index_writer default values;

-- The last rebuild, whoever runs it. A run that was not touched for long has died.
create table reindex (
    singleton   boolean     not null default true,
    run         bigint      not null default 0,
    state       text        not null default 'IDLE',
    cars        bigint      not null default 0,
    bookings    bigint      not null default 0,
    indexed     bigint      not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    error       text,
    touched_at  timestamptz not null default clock_timestamp(),
    constraint reindex_pk primary key (singleton),
    constraint reindex_is_one check (singleton),
    constraint reindex_state check (state in ('IDLE', 'READING', 'INDEXING', 'DONE', 'FAILED'))
);

insert into reindex default values;
