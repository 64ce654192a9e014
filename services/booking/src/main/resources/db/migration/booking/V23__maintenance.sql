-- A car in the workshop is nobody's to rent: that is one more row of the calendar that the constraint keeps, with a status
-- that no booking has. What the row does not say of it stands in maintenance, under the same id.
alter table booking drop constraint booking_status_known;
alter table booking add constraint booking_status_known check
    (status in ('HELD', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'EXPIRED', 'NO_SHOW', 'BLOCKED'));

alter table booking drop constraint booking_no_overlap;
alter table booking add constraint booking_no_overlap exclude using gist (car_id with =, blocked with &&)
    where (status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED'));

create table maintenance (
    id          uuid        not null,
    version     bigint      not null,
    car_id      uuid        not null,
    from_time   timestamptz not null,
    to_time     timestamptz not null,
    reason      text        not null,
    created_by  uuid        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    released_at timestamptz,
    constraint maintenance_pk primary key (id),
    constraint maintenance_car_known foreign key (car_id) references car (id),
    constraint maintenance_ends_after_start check (from_time < to_time)
);

create index maintenance_by_car on maintenance (car_id, from_time) where released_at is null;
