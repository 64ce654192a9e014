-- Calendars that programs fetch by an address nobody can guess; only the token's hash is kept.
create table calendar_feed (
    id         uuid        not null,
    owner_id   uuid        not null,
    car_id     uuid, -- null for the owner's own bookings
    token_hash bytea       not null,
    created_at timestamptz not null,
    constraint calendar_feed_pk primary key (id),
    constraint calendar_feed_car_known foreign key (car_id) references car (id),
    constraint calendar_feed_one_each unique nulls not distinct (owner_id, car_id),
    constraint calendar_feed_token_taken unique (token_hash)
);
