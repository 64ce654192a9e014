-- A booking says what was booked and for how much, line by line; what is not known of older ones stays empty.

alter table car
    add column branch_id   uuid, -- null until fleet tells of the car again
    add column acriss_code text;

create index car_by_branch on car (branch_id, car_class) where active;

alter table booking
    add column reference         text,
    add column car_class         text,
    add column acriss_code       text,
    add column pickup_branch_id  uuid,
    add column dropoff_branch_id uuid,
    add column time_zone         text,
    add column by_class          boolean not null default false, -- the renter booked a class, not this car
    add column pinned            boolean not null default false, -- and yet the car stays what it is
    add column quote_id          uuid,
    add column deposit_minor     bigint  not null default 0,
    add column price_lines       jsonb   not null default '[]',
    add column overdue_since     timestamptz;

update booking
   set car_class = car.car_class, time_zone = car.time_zone
  from car
 where car.id = booking.car_id;

-- Multiplying by what has no common factor with 31^8 gives each its own reference, and neighbours unlike ones.
update booking
   set reference = coded.reference,
       price_lines = jsonb_build_array(jsonb_build_object(
               'kind', 'rental', 'label', 'Rental', 'quantity', booking.days, 'unit', 'day',
               'unitMinor', booking.per_day_minor, 'amountMinor', booking.total_minor, 'rule', 'car'))
  from (select id, string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (place / (31 ^ digit)::bigint % 31)::int, 1),
                              '' order by digit) as reference
          from (select id, (row_number() over (order by created_at, id) * 393342743291 % 852891037441)::bigint as place
                  from booking) as numbered,
               generate_series(0, 7) as digit
         group by id) as coded
 where coded.id = booking.id;

alter table booking
    alter column reference set not null,
    alter column car_class set not null,
    alter column time_zone set not null,
    add constraint booking_reference_taken unique (reference),
    drop constraint booking_price_adds_up,
    add constraint booking_price_makes_sense check
        (days > 0 and per_day_minor >= 0 and total_minor >= 0 and deposit_minor >= 0);
