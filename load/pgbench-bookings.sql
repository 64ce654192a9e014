-- The same rows that one POST /bookings writes: a booking and its outbox entry, in one transaction.
\set car random(1, :cars)
\set day random(2, 1000)
\set length random(1, 3)
begin;
insert into booking (id, version, car_id, car_name, customer_id, status, pickup_at, dropoff_at, blocked, days,
                     per_day_minor, total_minor, currency, hold_until, created_at, updated_at)
select gen_random_uuid(), 1, id, name, cast(:customer as uuid), 'HELD', now() + make_interval(days => cast(:day as int)),
       now() + make_interval(days => cast(:day as int) + cast(:length as int)),
       tstzrange(now() + make_interval(days => cast(:day as int)), now() + make_interval(days => cast(:day as int) + cast(:length as int))),
       cast(:length as int), per_day_minor, cast(:length as int) * per_day_minor, currency,
       now() + interval '15 minutes', now(), now()
  from car where number = cast(:car as int)
    on conflict on constraint booking_no_overlap do nothing;
insert into outbox (fact_id, type, key, occurred_at, data)
values (gen_random_uuid(), 'BookingPlaced', gen_random_uuid()::text, now(), cast(:data as jsonb));
end;
