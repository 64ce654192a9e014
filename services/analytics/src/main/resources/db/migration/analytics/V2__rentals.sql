-- When cars really went and came, and what was asked for on top at the return.
alter table booking
    add column started_at timestamptz, -- told at the handover; not known of rentals read from the source
    add column back_at    timestamptz, -- when it came back; while it is late, until when it was last seen to be away
    add column charges    numeric not null default 0,
    add constraint booking_charges check (charges >= 0);
update booking set back_at = ended_at where status = 'completed';

-- The time that the renter has the car: as it was or, as long as that is to come, as it was agreed.
alter table booking add column used tstzrange generated always as (
    tstzrange(least(coalesce(started_at, pickup_at), coalesce(back_at, dropoff_at)), coalesce(back_at, dropoff_at))) stored;
create index booking_by_use on booking using gist (used);
drop index booking_by_rental;
