create table payment (
    id             uuid        not null,
    version        bigint      not null,
    booking_id     uuid        not null,
    customer_id    uuid        not null,
    status         text        not null,
    amount_minor   bigint      not null, -- as booking said
    captured_minor bigint      not null,
    refunded_minor bigint      not null,
    currency       char(3)     not null,
    due_by         timestamptz,
    failure        text,
    captured_by    uuid,                 -- the attempt that brought the money
    ended_at       timestamptz,          -- when we heard that the booking was cancelled or expired
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint payment_pk primary key (id),
    constraint payment_one_per_booking unique (booking_id),
    constraint payment_status_known check
        (status in ('DUE', 'PROCESSING', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED')),
    constraint payment_amount_positive check (amount_minor >= 0),
    constraint payment_captured_whole check (captured_minor in (0, amount_minor)),
    constraint payment_refunds_within_capture check (refunded_minor between 0 and captured_minor)
);

create index payment_by_customer on payment (customer_id, created_at desc, id);
create index payment_by_time on payment (created_at desc, id);

-- One try to take the money; its id is the idempotency key at the provider, written before the provider is asked.
create table attempt (
    id              uuid        not null,
    payment_id      uuid        not null,
    provider        text        not null,
    reference       text,                 -- the provider's own name for it, once it has answered
    status          text        not null,
    amount_minor    bigint      not null,
    refunding_minor bigint      not null default 0, -- asked to be given back, whether or not it has been already
    currency        char(3)     not null,
    card_brand      text        not null,
    card_last4      char(4)     not null,
    failure         text,
    ask_at          timestamptz,          -- when the provider is asked what became of it, unless it says so before
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint attempt_pk primary key (id),
    constraint attempt_of_payment foreign key (payment_id) references payment (id),
    constraint attempt_status_known check
        (status in ('STARTED', 'NEEDS_CONFIRMATION', 'PENDING', 'FAILED', 'SUCCEEDED')),
    constraint attempt_amount_positive check (amount_minor > 0),
    constraint attempt_refunds_within_capture check
        (refunding_minor between 0 and case status when 'SUCCEEDED' then amount_minor else 0 end),
    constraint attempt_asks_while_open check
        ((status in ('STARTED', 'NEEDS_CONFIRMATION', 'PENDING')) = (ask_at is not null))
);

-- Nobody pays twice at once.
create unique index attempt_one_open on attempt (payment_id)
    where status in ('STARTED', 'NEEDS_CONFIRMATION', 'PENDING');
create index attempt_by_payment on attempt (payment_id, created_at);
create index attempt_to_ask on attempt (ask_at) where ask_at is not null;

create table refund (
    id           uuid        not null, -- the idempotency key at the provider
    payment_id   uuid        not null,
    attempt_id   uuid        not null,
    kind         text        not null,
    status       text        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    reason       text        not null,
    reference    text,
    tries        int         not null default 0,
    last_error   text,
    try_at       timestamptz not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint refund_pk primary key (id),
    constraint refund_of_payment foreign key (payment_id) references payment (id),
    constraint refund_of_attempt foreign key (attempt_id) references attempt (id),
    constraint refund_kind_known check (kind in ('OF_PRICE', 'OF_LATE_CAPTURE', 'OF_SECOND_CAPTURE')),
    constraint refund_status_known check (status in ('REQUESTED', 'SUCCEEDED')),
    constraint refund_amount_positive check (amount_minor > 0)
);

create index refund_by_payment on refund (payment_id, created_at);
create index refund_to_try on refund (try_at) where status = 'REQUESTED';

create table webhook_event (
    provider    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    constraint webhook_event_pk primary key (provider, event_id)
);

create index webhook_event_by_time on webhook_event (received_at);

create table idempotency (
    caller_id    uuid        not null,
    key          text        not null,
    request_hash text        not null,
    reply        jsonb,
    created_at   timestamptz not null default now(),
    constraint idempotency_pk primary key (caller_id, key)
);

create index idempotency_by_time on idempotency (created_at);
