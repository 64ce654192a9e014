-- What was seen of the car when it was handed over and when it came back.
create table car_check (
    booking_id   uuid        not null,
    occasion     text        not null,
    odometer_km  int         not null,
    fuel_percent int         not null,
    licence_seen boolean     not null,
    photos       text[]      not null,
    note         text, -- for staff
    charges      jsonb       not null default '[]',
    checked_by   uuid        not null,
    checked_at   timestamptz not null,
    constraint car_check_pk primary key (booking_id, occasion),
    constraint car_check_booking_known foreign key (booking_id) references booking (id),
    constraint car_check_occasion_known check (occasion in ('HANDOVER', 'RETURN')),
    constraint car_check_odometer_range check (odometer_km >= 0),
    constraint car_check_fuel_range check (fuel_percent between 0 and 100)
);

-- A car is with one renter at a time.
create unique index booking_car_is_out on booking (car_id) where status = 'ACTIVE';

-- When the renter of this booking was told that its car is still out.
alter table booking add column warned_at timestamptz;

create index booking_due_back on booking (dropoff_at) where status = 'ACTIVE';
create index booking_due_out on booking (pickup_at) where status = 'CONFIRMED';
