-- What the odometer of each car said, one reading after the other; only ever added to. The newest is what the next one is
-- judged by.
create table odometer_reading (
    car_id      uuid        not null,
    number      int         not null,
    odometer_km int         not null,
    read_at     timestamptz not null,
    source      text        not null,
    booking_id  uuid,
    read_by     uuid, -- null: fleet told of it
    reason      text, -- why it is right although it looks wrong
    constraint odometer_reading_pk primary key (car_id, number),
    constraint odometer_reading_counts check (number > 0),
    constraint odometer_reading_range check (odometer_km >= 0),
    constraint odometer_reading_source_known check (source in ('HANDOVER', 'RETURN', 'FLEET'))
);

insert into odometer_reading (car_id, number, odometer_km, read_at, source, booking_id, read_by)
select booking.car_id, row_number() over (partition by booking.car_id order by seen.checked_at, seen.occasion),
       seen.odometer_km, seen.checked_at, seen.occasion, seen.booking_id, seen.checked_by
  from car_check as seen join booking on booking.id = seen.booking_id;

create function odometer_reading_is_appended_only() returns trigger language plpgsql as $$
begin
    raise exception 'the readings of odometers are only appended to';
end $$;

create trigger odometer_reading_stays before update or delete on odometer_reading
    for each statement execute function odometer_reading_is_appended_only();

-- In what the cars of a branch count distances; null until fleet has told of the branch since then.
alter table branch add column distance_unit text;
