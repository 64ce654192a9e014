create extension if not exists btree_gist;

-- Booking's own copy of fleet's cars, kept by facts, so that placing a booking asks nobody.
create table car (
    id              uuid    not null,
    version         bigint  not null,
    name            text    not null,
    car_class       text    not null,
    time_zone       text    not null,
    location        point   not null, -- (longitude, latitude)
    per_day_minor   bigint  not null,
    currency        char(3) not null,
    active          boolean not null,
    constraint car_pk primary key (id)
);

create index car_by_location on car using gist (location) where active;

create table booking (
    id            uuid        not null,
    version       bigint      not null,
    car_id        uuid        not null,
    car_name      text        not null,
    customer_id   uuid        not null,
    status        text        not null,
    pickup_at     timestamptz not null,
    dropoff_at    timestamptz not null,
    blocked       tstzrange   not null, -- the rental and the turnaround after it
    days          int         not null,
    per_day_minor bigint      not null,
    total_minor   bigint      not null,
    currency      char(3)     not null,
    hold_until    timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint booking_pk primary key (id),
    constraint booking_car_known foreign key (car_id) references car (id),
    constraint booking_status_known check
        (status in ('HELD', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'EXPIRED', 'NO_SHOW')),
    -- Null, empty and unbounded ranges slip past the exclusion below, or block a car for ever.
    constraint booking_blocked_bounded check
        (not isempty(blocked) and not lower_inf(blocked) and not upper_inf(blocked)
         and lower_inc(blocked) and not upper_inc(blocked)),
    constraint booking_blocked_covers_rental check
        (lower(blocked) = pickup_at and upper(blocked) >= dropoff_at and pickup_at < dropoff_at),
    constraint booking_hold_ends check ((status = 'HELD') = (hold_until is not null)),
    constraint booking_price_adds_up check (days > 0 and per_day_minor >= 0 and total_minor = days * per_day_minor),
    -- The invariant: no car is ever held by two live bookings at overlapping times.
    constraint booking_no_overlap exclude using gist (car_id with =, blocked with &&)
        where (status in ('HELD', 'CONFIRMED', 'ACTIVE'))
);

create index booking_by_customer on booking (customer_id, created_at desc, id);
create index booking_by_time on booking (created_at desc, id);
create index booking_holds on booking (hold_until) where status = 'HELD';
create index booking_holds_of_car on booking (car_id) where status = 'HELD';

create table idempotency (
    caller_id    uuid        not null,
    key          text        not null,
    request_hash text        not null,
    reply        jsonb,
    created_at   timestamptz not null default now(),
    constraint idempotency_pk primary key (caller_id, key)
);

create index idempotency_by_time on idempotency (created_at);
