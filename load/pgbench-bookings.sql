-- The same rows that one POST /bookings writes: a booking with the quote that it was made of, its place in the history and
-- its outbox entry, in one transaction.
\set car random(1, :cars)
\set day random(2, 1000)
\set length random(1, 3)
\set code random(0, 2000000000)
begin;
with quoted as (
    insert into quote (id, owner_id, booking_id, document, created_at, expires_at)
    values (gen_random_uuid(), cast(:customer as uuid), gen_random_uuid(), cast(:quote as jsonb), now(), now() + interval '30 minutes')
    returning id, booking_id
), told as (
    insert into booking (id, version, reference, customer_id, status, car_id, car_name, car_class, time_zone, pickup_at,
                         dropoff_at, blocked, quote_id, days, per_day_minor, total_minor, currency, price_lines, hold_until,
                         created_at, updated_at)
    select quoted.booking_id, 1, upper(right(md5(cast(:code as text)), 8)) || right(quoted.id::text, 4), cast(:customer as uuid),
           'HELD', car.id, name, car_class, time_zone, now() + make_interval(days => cast(:day as int)),
           now() + make_interval(days => cast(:day as int) + cast(:length as int)),
           tstzrange(now() + make_interval(days => cast(:day as int)),
                     now() + make_interval(days => cast(:day as int) + cast(:length as int))),
           quoted.id, cast(:length as int), per_day_minor, cast(:length as int) * per_day_minor, currency,
           cast(:lines as jsonb), now() + interval '15 minutes', now(), now()
      from car, quoted where number = cast(:car as int)
        on conflict on constraint booking_no_overlap do nothing
    returning *
)
insert into booking_event (booking_id, version, kind, at, actor_id, actor_role, source, reason, state)
select id, version, 'BookingPlaced', updated_at, customer_id, 'customer', 'request', '', to_jsonb(told) from told;
insert into outbox (fact_id, type, key, occurred_at, data)
values (gen_random_uuid(), 'BookingPlaced', gen_random_uuid()::text, now(), cast(:data as jsonb));
end;
