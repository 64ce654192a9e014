-- Bookings whose car was still out with somebody else, as their renters and the desk were told. A row counts for as long as
-- that is so: while the other one is overdue since then with this very car (docs/booking/states.md). What is over stays.
create table booking_risk (
    booking_id      uuid        not null,
    late_booking_id uuid        not null,
    due_back        timestamptz not null, -- when the car should have been back: one that is late again is told anew
    since           timestamptz not null,
    proposed_car_id uuid, -- what was free then
    constraint booking_risk_pk primary key (booking_id, late_booking_id, due_back),
    constraint booking_risk_booking_known foreign key (booking_id) references booking (id),
    constraint booking_risk_late_booking_known foreign key (late_booking_id) references booking (id),
    constraint booking_risk_of_another check (booking_id <> late_booking_id)
);

create index booking_overdue on booking (car_id) where status = 'ACTIVE' and overdue_since is not null;

-- Those who have been warned are not warned again.
insert into booking_risk (booking_id, late_booking_id, due_back, since)
select next.id, late.id, late.overdue_since, next.warned_at
  from booking as next
  join booking as late on late.car_id = next.car_id and late.status = 'ACTIVE' and late.overdue_since is not null
 where next.warned_at is not null and next.status in ('HELD', 'CONFIRMED') and next.id <> late.id;

comment on column booking.warned_at is 'kept for the version before, which knew no booking_risk';
