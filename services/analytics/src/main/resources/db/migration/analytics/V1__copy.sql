-- What analytics keeps of the other services' truth, fed by their facts. Reports are queries on it.
-- Amounts are decimal in units of the currency beside them, as they stand in the facts.

create table car (
    id          uuid        not null,
    version     bigint      not null,
    name        text        not null,
    car_class   text        not null,
    branch_id   uuid        not null,
    branch_name text        not null,
    time_zone   text        not null,
    added_at    timestamptz not null,
    retired_at  timestamptz, -- null while it is in the fleet
    constraint car_pk primary key (id)
);

create table booking (
    id          uuid        not null,
    version     bigint      not null,
    car_id      uuid        not null, -- no foreign key: facts of two services may overtake each other
    status      text        not null,
    pickup_at   timestamptz not null,
    dropoff_at  timestamptz not null,
    days        int         not null,
    total       numeric     not null,
    currency    char(3)     not null,
    placed_at   timestamptz not null,
    ended_at    timestamptz, -- when it became what it stays: completed, cancelled, expired or a no-show
    constraint booking_pk primary key (id),
    constraint booking_times check (pickup_at < dropoff_at)
);

create index booking_by_placed on booking (placed_at);
create index booking_by_ended on booking (ended_at) where ended_at is not null;
create index booking_by_rental on booking using gist (tstzrange(pickup_at, dropoff_at));

-- Each capture and refund once, however often it is told: known by what the sum was after it.
create table movement (
    payment_id uuid        not null,
    kind       text        not null,
    sum_after  numeric     not null,
    booking_id uuid        not null,
    amount     numeric     not null,
    currency   char(3)     not null,
    moved_at   timestamptz not null,
    constraint movement_pk primary key (payment_id, kind, sum_after),
    constraint movement_kind_known check (kind in ('capture', 'refund')),
    constraint movement_amount check (amount > 0 and sum_after >= amount)
);

create index movement_by_time on movement (moved_at);
