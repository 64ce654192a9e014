-- What comes on top of the price, charge by charge. A correction is a new row: the last of a charge is what counts.
create table charge_entry (
    position     bigint generated always as identity,
    charge_id    uuid        not null,
    step         int         not null, -- 0 when the charge is made
    booking_id   uuid        not null,
    kind         text        not null,
    label        text        not null,
    quantity     bigint      not null,
    unit         text        not null,
    unit_minor   bigint      not null,
    amount_minor bigint      not null, -- without taxes on top
    taxes        jsonb       not null,
    currency     char(3)     not null,
    reason       text        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    constraint charge_entry_pk primary key (charge_id, step),
    constraint charge_entry_step_counts check (step >= 0),
    constraint charge_entry_gives_nothing check (amount_minor >= 0)
);

create index charge_entry_by_booking on charge_entry (booking_id, position);

-- No tax was on what was charged before.
insert into charge_entry (charge_id, step, booking_id, kind, label, quantity, unit, unit_minor, amount_minor, taxes, currency,
                          reason, made_by, made_at)
select gen_random_uuid(), 0, seen.booking_id, upper(charge ->> 'kind'), charge ->> 'label', (charge ->> 'quantity')::bigint,
       charge ->> 'unit', (charge ->> 'unitMinor')::bigint, (charge ->> 'amountMinor')::bigint, '[]', booking.currency, '',
       seen.checked_by, seen.checked_at
  from car_check as seen
  join booking on booking.id = seen.booking_id
 cross join lateral jsonb_array_elements(seen.charges) with ordinality as each (charge, place)
 where seen.occasion = 'RETURN'
 order by seen.checked_at, seen.booking_id, each.place;

create function charge_entry_is_appended_only() returns trigger language plpgsql as $$
begin
    raise exception 'charges are only appended to';
end $$;

create trigger charge_entry_stays before update or delete on charge_entry
    for each statement execute function charge_entry_is_appended_only();
