-- What the built-in provider remembers; a real one keeps this at home. The service itself never looks here.
create schema sandbox;

create table sandbox.capture (
    key          uuid        not null, -- the idempotency key of whoever asked
    reference    text        not null,
    test_card    text        not null, -- which one, never its number
    status       text        not null,
    failure      text,
    amount_minor bigint      not null,
    refunded_minor bigint    not null default 0,
    currency     char(3)     not null,
    created_at   timestamptz not null default now(),
    constraint capture_pk primary key (key),
    constraint capture_reference_unique unique (reference),
    constraint capture_status_known check (status in ('PROCESSING', 'NEEDS_CONFIRMATION', 'SUCCEEDED', 'FAILED')),
    constraint capture_refunds_within check (refunded_minor between 0 and amount_minor)
);

create table sandbox.refund (
    key          uuid        not null,
    capture_key  uuid        not null,
    amount_minor bigint      not null,
    created_at   timestamptz not null default now(),
    constraint refund_pk primary key (key),
    constraint refund_of_capture foreign key (capture_key) references sandbox.capture (key)
);

-- Webhooks on their way. One event can stand here more than once: one of the cards sends its twice.
create table sandbox.webhook (
    position   bigint generated always as identity,
    message    jsonb       not null,
    deliver_at timestamptz not null,
    tries      int         not null default 0,
    constraint webhook_pk primary key (position)
);

create index webhook_by_time on sandbox.webhook (deliver_at);
