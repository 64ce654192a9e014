-- Where bookings begin and end, whatever their cars do meanwhile. Filled by fleet's facts and by reading the fleet once more.
create table branch (
    branch_id uuid   not null,
    version   bigint not null,
    name      text   not null,
    address   text,
    time_zone text   not null,
    constraint branch_pk primary key (branch_id)
);

-- Who is told what the desk has to know. Null until identity is read once more.
alter table person add column roles text[];

create index person_at_the_desk on person (user_id) where roles && array ['AGENT', 'ADMIN'];

-- What the messages and e-mails of one booking are found by; the occasion says it, so it cannot be another.
alter table message add column booking_id uuid generated always as
    (coalesce(occasion #>> '{booking,id}', occasion #>> '{payment,bookingId}')::uuid) stored;

create index message_by_booking on message (booking_id);
