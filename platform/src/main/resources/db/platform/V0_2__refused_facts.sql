-- What a consumer of this service refused, and what waits behind it: the next of the same key for the same consumer.
create table refused_fact (
    -- one numbering with the outbox: an operator's list of dead facts holds both
    position        bigint      not null default nextval(pg_get_serial_sequence('outbox', 'position')),
    consumer        text        not null,
    fact_id         uuid        not null,
    source          text        not null,
    type            text        not null,
    key             text        not null,
    occurred_at     timestamptz not null,
    data            text        not null, -- as it came, readable or not
    state           text        not null default 'WAITING',
    attempts        int         not null,
    next_attempt_at timestamptz not null default now(),
    last_error      text,
    constraint refused_fact_pk primary key (position),
    constraint refused_fact_once unique (consumer, fact_id),
    constraint refused_fact_state_known check (state in ('WAITING', 'DEAD'))
);

create index refused_fact_waiting_by_key on refused_fact (consumer, key, position) where state = 'WAITING';
