-- What fleet and booking said last. The index is made from this copy and can be thrown away at any time.

-- Says to an index whether it was made from this copy.
create table copy (
    id        uuid    not null default gen_random_uuid(),
    singleton boolean not null default true,
    constraint copy_pk primary key (singleton),
    constraint copy_is_one check (singleton)
);

insert into copy default values;

create table car (
    id          uuid        not null,
    version     bigint      not null,
    active      boolean     not null,
    data        jsonb       not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint car_pk primary key (id)
);

-- No reference to car: a booking may be heard of before its car.
create table busy (
    booking_id  uuid        not null,
    car_id      uuid        not null,
    version     bigint      not null,
    from_time   timestamptz not null,
    until_time  timestamptz not null,
    occupying   boolean     not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint busy_pk primary key (booking_id),
    constraint busy_not_empty check (from_time < until_time)
);

create index busy_by_car on busy (car_id, until_time) where occupying;
create index busy_by_end on busy (until_time);

-- Cars whose index entry is older than the copy. Rows are only ever added and removed, never changed: so marking
-- waits for nobody, and a mark made while its car is being indexed stays.
create table to_index (
    mark   bigint generated always as identity,
    car_id uuid not null,
    constraint to_index_pk primary key (mark)
);

alter table to_index set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);
