-- Every change of a booking, appended in the transaction that makes it: who, when, from where, why, and the row it left.
create table booking_event (
    booking_id uuid        not null,
    version    bigint      not null,
    kind       text        not null,
    at         timestamptz not null,
    actor_id   uuid, -- null: nobody asked for it, a fact or the clock did
    actor_role text,
    source     text        not null,
    reason     text        not null,
    state      jsonb       not null,
    constraint booking_event_pk primary key (booking_id, version),
    constraint booking_event_actor_has_role check ((actor_id is null) = (actor_role is null))
);

-- What was booked before there was a history begins it as it is now.
insert into booking_event (booking_id, version, kind, at, source, reason, state)
select id, version, 'TakenOver', updated_at, 'upgrade', '', to_jsonb(booking) from booking;

create function booking_event_is_appended_only() returns trigger language plpgsql as $$
begin
    raise exception 'the history of bookings is only appended to';
end $$;

create trigger booking_event_stays before update or delete on booking_event
    for each statement execute function booking_event_is_appended_only();
