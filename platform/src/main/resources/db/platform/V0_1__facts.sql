create table outbox (
    position        bigint generated always as identity,
    fact_id         uuid        not null,
    type            text        not null,
    key             text        not null,
    occurred_at     timestamptz not null,
    data            jsonb       not null,
    state           text        not null default 'WAITING',
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error      text,
    constraint outbox_pk primary key (position),
    constraint outbox_state_known check (state in ('WAITING', 'DEAD'))
);

create index outbox_waiting_by_key on outbox (key, position) where state = 'WAITING';

-- Rows come and go at the rate of all writes: vacuum early, or the relay reads dead rows.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

create table inbox (
    consumer text        not null,
    fact_id  uuid        not null,
    taken_at timestamptz not null default now(),
    constraint inbox_pk primary key (consumer, fact_id)
);

create index inbox_by_time on inbox (taken_at);
